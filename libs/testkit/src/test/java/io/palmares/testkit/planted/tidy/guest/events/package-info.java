@NullMarked
package io.palmares.testkit.planted.tidy.guest.events;

import org.jspecify.annotations.NullMarked;
