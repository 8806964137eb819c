@NullMarked
package io.palmares.testkit.planted.machine.guest;

import org.jspecify.annotations.NullMarked;
