/// A category's jury: panel, conflicts, scorecards, quorum, shortlist, casting votes. It knows people, and so
/// nothing of ballots.
@NullMarked
package io.palmares.voting.jury;

import org.jspecify.annotations.NullMarked;
