package io.palmares.tally;

import java.util.List;
import java.util.Map;

/// Marks of judges by criterion: one card is one judge's view of one candidate.
public record Scorecards(int candidates, List<Scorecard> cards) implements Profile {
    public Scorecards {
        cards = List.copyOf(cards);
        if (cards.stream().anyMatch(c -> c.candidate() < 0 || c.candidate() >= candidates)) {
            throw new IllegalArgumentException("unknown candidate");
        }
    }

    @Override
    public long ballots() {
        return cards.stream().mapToLong(Scorecard::count).reduce(0, Math::addExact);
    }

    /// `scores` by criterion id; `count` judges gave the same.
    public record Scorecard(String judge, int candidate, Map<String, Fraction> scores, long count) {
        public Scorecard {
            scores = Map.copyOf(scores);
            if (count < 0) {
                throw new IllegalArgumentException("count is negative: " + count);
            }
        }
    }
}
