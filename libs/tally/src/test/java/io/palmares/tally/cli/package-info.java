@NullMarked
package io.palmares.tally.cli;

import org.jspecify.annotations.NullMarked;
