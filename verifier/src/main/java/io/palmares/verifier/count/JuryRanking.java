package io.palmares.verifier.count;

import java.util.List;
import java.util.Objects;

/// What a jury's cards alone make of candidates.
public final class JuryRanking {
    private JuryRanking() {}

    /// Those above every threshold, best first; equals stand together.
    ///
    /// @param lines locked scorecards
    public static List<List<String>> of(CategoryRules rules, List<String> candidates, List<String> lines) {
        return new Scorecards(Objects.requireNonNull(rules.jury()), candidates, lines)
                .count(rules.id())
                .tiers();
    }
}
