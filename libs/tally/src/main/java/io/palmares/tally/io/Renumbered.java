package io.palmares.tally.io;

import io.palmares.tally.Packed;
import io.palmares.tally.Rankings;
import io.palmares.tally.Selections;
import java.util.stream.IntStream;

/// Ballots whose candidates got other numbers.
final class Renumbered {
    private Renumbered() {}

    /// @param places the new number of each candidate, or -1 for one who is passed over
    static Rankings rankings(Rankings old, int[] places, int candidates) {
        Rankings.Builder renumbered = Rankings.of(candidates);
        addAll(renumbered, old.rows(), places);
        return renumbered.build();
    }

    static Selections selections(Rankings rankings) {
        Selections.Builder named = Selections.of(rankings.candidates());
        Packed rows = rankings.rows();
        for (int row = 0; row < rows.rows(); row++) {
            int[] ballot = IntStream.range(rows.start(row), rows.end(row))
                    .map(rankings::candidate)
                    .toArray();
            named.accept(ballot, rows.count(row));
        }
        return named.build();
    }

    static void addAll(Rankings.Builder to, Packed rows, int[] places) {
        int[] ballot = new int[places.length];
        for (int row = 0; row < rows.rows(); row++) {
            int length = 0;
            boolean tierOpen = false;
            for (int i = rows.start(row); i < rows.end(row); i++) {
                int mark = rows.at(i);
                tierOpen &= mark < 0;
                int place = places[mark < 0 ? ~mark : mark];
                if (place >= 0) {
                    ballot[length++] = tierOpen ? ~place : place;
                    tierOpen = true;
                }
            }
            to.accept(ballot, 0, length, rows.count(row));
        }
    }
}
