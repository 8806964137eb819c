/// The command line of the library: counts cases and ballot files, and converts between their
/// formats.
@NullMarked
package io.palmares.tally.cli;

import org.jspecify.annotations.NullMarked;
