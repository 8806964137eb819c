@NullMarked
package io.palmares.testkit.planted.sight.guest.mongo;

import org.jspecify.annotations.NullMarked;
