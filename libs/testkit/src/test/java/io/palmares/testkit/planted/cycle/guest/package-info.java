@NullMarked
package io.palmares.testkit.planted.cycle.guest;

import org.jspecify.annotations.NullMarked;
