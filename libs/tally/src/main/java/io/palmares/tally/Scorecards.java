package io.palmares.tally;

import java.util.List;
import java.util.Map;

/// Marks of judges by criterion: one card is one judge's view of one candidate.
public record Scorecards(int candidates, List<Scorecard> cards) implements Profile {
    public Scorecards {
        cards = List.copyOf(cards);
    }

    @Override
    public long ballots() {
        return cards.stream().mapToLong(Scorecard::count).sum();
    }

    /// `scores` by criterion id; `count` judges gave the same.
    public record Scorecard(String judge, int candidate, Map<String, Fraction> scores, long count) {
        public Scorecard {
            scores = Map.copyOf(scores);
        }
    }
}
