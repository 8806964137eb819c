package io.palmares.tally;

import java.util.List;
import java.util.Map;

/// Points that named voters give out, by panel (a jury, the televote, a country).
public record Allotments(int candidates, List<Allotment> cards) implements Profile {
    public Allotments {
        cards = List.copyOf(cards);
    }

    @Override
    public long ballots() {
        return cards.stream().mapToLong(Allotment::count).sum();
    }

    /// One voter's points, by candidate; `count` voters gave the same.
    public record Allotment(String voter, String panel, Map<Integer, Fraction> points, long count) {
        public Allotment {
            points = Map.copyOf(points);
        }
    }
}
