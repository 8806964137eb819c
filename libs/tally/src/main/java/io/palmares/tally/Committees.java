package io.palmares.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Every set of winners that is tied at the top.
final class Committees {
    /// More than this are not listed: the outcome still names who is sure and who is tied.
    static final int MAX = 10_000;

    private Committees() {}

    static List<List<Candidate>> of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Won won -> List.of(sorted(won.winners()));
            case Outcome.Tied tied -> of(tied);
            case Outcome.NeedsLot _, Outcome.NoAward _ -> List.of();
        };
    }

    private static List<List<Candidate>> of(Outcome.Tied tied) {
        List<List<Candidate>> all = new ArrayList<>();
        return choose(tied.tied(), 0, tied.seatsLeft(), tied.sure(), all) ? List.copyOf(all) : List.of();
    }

    private static boolean choose(
            List<Candidate> from, int next, int wanted, List<Candidate> chosen, List<List<Candidate>> all) {
        if (wanted == 0) {
            all.add(sorted(chosen));
            return all.size() <= MAX;
        }
        for (int i = next; i + wanted <= from.size(); i++) {
            List<Candidate> more = new ArrayList<>(chosen);
            more.add(from.get(i));
            if (!choose(from, i + 1, wanted - 1, more, all)) {
                return false;
            }
        }
        return true;
    }

    private static List<Candidate> sorted(List<Candidate> committee) {
        return committee.stream().sorted(Comparator.comparing(Candidate::id)).toList();
    }
}
