@NullMarked
package io.palmares.testkit.architecture;

import org.jspecify.annotations.NullMarked;
