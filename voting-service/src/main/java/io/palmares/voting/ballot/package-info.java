/// The ballot box: papers, ballots, seal. It holds keys and ballots, and knows no people.
@NullMarked
package io.palmares.voting.ballot;

import org.jspecify.annotations.NullMarked;
