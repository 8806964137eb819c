package io.palmares.tally;

import io.palmares.tally.Scorecards.Scorecard;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A jury's scorecards as ranked ballots: each juror's totals put the candidates in order, equal totals on one
/// place.
final class JuryRanksCount {
    private JuryRanksCount() {}

    static Count count(Contest contest, Rule.JuryRanks rule, Scorecards cards) {
        Map<String, TreeMap<Fraction, List<Integer>>> byJuror = new TreeMap<>();
        for (Scorecard card : cards.cards()) {
            byJuror.computeIfAbsent(card.judge(), _ -> new TreeMap<>())
                    .merge(
                            WeightedCriteriaCount.total(card, rule.criteria()).negate(),
                            List.of(card.candidate()),
                            JuryRanksCount::both);
        }
        Rankings.Builder ballots = Rankings.of(cards.candidates());
        for (Map.Entry<String, TreeMap<Fraction, List<Integer>>> juror : byJuror.entrySet()) {
            List<List<Integer>> tiers = List.copyOf(juror.getValue().values());
            List<Integer> scored = tiers.stream().flatMap(List::stream).toList();
            if (scored.size() != cards.candidates()
                    || scored.stream().distinct().count() != scored.size()) {
                return new Count.Unsupported(
                        contest, "ballots: " + juror.getKey() + " did not score every candidate once");
            }
            ballots.accept(tiers, 1);
        }
        return ranked(contest, rule.ranking(), ballots.build());
    }

    private static List<Integer> both(List<Integer> some, List<Integer> more) {
        return Stream.of(some, more).flatMap(List::stream).toList();
    }

    private static Count ranked(Contest contest, Rule ranking, Rankings ballots) {
        Contest inner = new Contest(contest.id(), contest.candidates(), contest.seats(), ranking, ballots);
        return switch (Tally.count(inner)) {
            case Count.Counted c -> new Count.Counted(contest, c.outcome(), c.evidence(), c.ties());
            case Count.Unsupported u -> new Count.Unsupported(contest, u.part());
        };
    }
}
