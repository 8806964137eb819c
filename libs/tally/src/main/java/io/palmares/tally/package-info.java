/// Counts ballots exactly: what is counted ([io.palmares.tally.Contest]), by which [io.palmares.tally.Rule],
/// and the evidence of the [io.palmares.tally.Count].
@NullMarked
package io.palmares.tally;

import org.jspecify.annotations.NullMarked;
