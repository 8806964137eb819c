package io.palmares.benchmarks;

import io.palmares.tally.Candidate;
import io.palmares.tally.Contest;
import io.palmares.tally.Rankings;
import io.palmares.tally.Rule;
import io.palmares.tally.Rule.Quota;
import io.palmares.tally.Rule.StvVariant;
import io.palmares.tally.Rule.TieRule;
import java.util.List;
import java.util.stream.IntStream;

/// Contests in memory, from [Elections].
final class InMemory {
    private InMemory() {}

    static List<Candidate> candidates(int candidates) {
        return IntStream.rangeClosed(1, candidates)
                .mapToObj(i -> new Candidate("c" + i, "Candidate " + i))
                .toList();
    }

    static Rankings rankings(Elections.Shape shape, int ballots, int candidates, int ranks) {
        Elections elections = new Elections(shape, candidates, ranks, 2017);
        Rankings.Builder rankings = Rankings.of(candidates);
        for (int i = 0; i < ballots; i++) {
            rankings.accept(elections.row(), 0, elections.next(), 1);
        }
        return rankings.build();
    }

    static Contest contest(Rule rule, int seats, Rankings rankings) {
        return new Contest("benchmark", candidates(rankings.candidates()), seats, rule, rankings);
    }

    static Rule instantRunoff(int candidates) {
        return new Rule.InstantRunoff(false, new TieRule.InOrder(candidates(candidates)));
    }

    static Rule scottish(int candidates) {
        return new Rule.SingleTransferable(
                new StvVariant.Scottish(),
                new Quota.Computed(Quota.Formula.DROOP, false),
                new TieRule.PreviousStageThenOrder(candidates(candidates)));
    }

    static Rule schulze() {
        return new Rule.Schulze(Rule.Strength.WINNING, Rule.Unranked.LAST);
    }
}
