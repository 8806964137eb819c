package io.palmares.voting.jury;

import java.time.Instant;

/// A ruling, as far as it concerns a jury.
public sealed interface JuryRuling {
    record Extend(Instant until) implements JuryRuling {}

    record Suspend() implements JuryRuling {}

    record Resume() implements JuryRuling {}

    record Cancel() implements JuryRuling {}

    /// A candidate no longer stands.
    record Withdraw(String candidate) implements JuryRuling {}

    /// Concerns others.
    record Elsewhere() implements JuryRuling {}
}
