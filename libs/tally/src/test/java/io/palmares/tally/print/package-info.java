@NullMarked
package io.palmares.tally.print;

import org.jspecify.annotations.NullMarked;
