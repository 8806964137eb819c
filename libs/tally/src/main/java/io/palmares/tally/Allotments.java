package io.palmares.tally;

import java.util.List;
import java.util.Map;

/// Points that named voters give out, by panel (a jury, the televote, a country).
public record Allotments(int candidates, List<Allotment> cards) implements Profile {
    public Allotments {
        cards = List.copyOf(cards);
        if (cards.stream().flatMap(c -> c.points().keySet().stream()).anyMatch(i -> i < 0 || i >= candidates)) {
            throw new IllegalArgumentException("unknown candidate");
        }
    }

    /// How many cards; more than a long holds is an [ArithmeticException].
    @Override
    public long ballots() {
        return cards.stream().mapToLong(Allotment::count).reduce(0, Math::addExact);
    }

    /// One voter's points, by candidate; `count` voters gave the same.
    public record Allotment(String voter, String panel, Map<Integer, Fraction> points, long count) {
        public Allotment {
            points = Map.copyOf(points);
            if (count < 0) {
                throw new IllegalArgumentException("count is negative: " + count);
            }
        }
    }
}
