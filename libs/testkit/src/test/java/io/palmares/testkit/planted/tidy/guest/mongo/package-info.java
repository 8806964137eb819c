@NullMarked
package io.palmares.testkit.planted.tidy.guest.mongo;

import org.jspecify.annotations.NullMarked;
