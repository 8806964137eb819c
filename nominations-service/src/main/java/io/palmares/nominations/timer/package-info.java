@NullMarked
package io.palmares.nominations.timer;

import org.jspecify.annotations.NullMarked;
