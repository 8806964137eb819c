@NullMarked
package io.palmares.tally;

import org.jspecify.annotations.NullMarked;
