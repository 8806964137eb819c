package io.palmares.voting.jury;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A ruling, as far as it concerns a jury.
public sealed interface JuryRuling {
    record Extend(Instant until) implements JuryRuling {}

    record Suspend() implements JuryRuling {}

    record Resume() implements JuryRuling {}

    record Cancel() implements JuryRuling {}

    /// A candidate no longer stands.
    record Withdraw(String candidate) implements JuryRuling {}

    /// A juror's card does not count.
    ///
    /// @param candidate whose card; absent of all the juror's cards
    record VoidCard(String juror, @Nullable String candidate) implements JuryRuling {}

    /// Concerns others.
    record Elsewhere() implements JuryRuling {}
}
