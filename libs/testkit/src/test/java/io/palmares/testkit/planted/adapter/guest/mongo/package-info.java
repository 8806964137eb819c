@NullMarked
package io.palmares.testkit.planted.adapter.guest.mongo;

import org.jspecify.annotations.NullMarked;
