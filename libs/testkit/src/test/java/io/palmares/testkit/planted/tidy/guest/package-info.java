@NullMarked
package io.palmares.testkit.planted.tidy.guest;

import org.jspecify.annotations.NullMarked;
