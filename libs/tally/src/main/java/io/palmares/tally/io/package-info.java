/// Ballot files in and out: the case schema `tally-case/1` and the formats others use.
///
/// Readers are strict and stream: memory grows with the distinct ballots of a file, never with its
/// length, and whatever is wrong is answered with file, line and column.
@NullMarked
package io.palmares.tally.io;

import org.jspecify.annotations.NullMarked;
