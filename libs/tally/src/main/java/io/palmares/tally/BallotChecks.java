package io.palmares.tally;

import io.palmares.tally.Allotments.Allotment;
import io.palmares.tally.Rule.Aggregate;
import io.palmares.tally.Rule.Criterion;
import io.palmares.tally.Rule.Scale;
import io.palmares.tally.Rule.Unranked;
import io.palmares.tally.Rule.UnrankedPoints;
import io.palmares.tally.Scorecards.Scorecard;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a rule demands of every ballot. A count over ballots that break their own rule would be a number
/// without meaning, so it is refused with the first ballot that does.
final class BallotChecks {
    private BallotChecks() {}

    static Optional<String> problem(Contest contest) {
        return switch (contest.rule()) {
            case Rule.Score rule
            when contest.profile() instanceof Scores s && rule.maxScore().isPresent() ->
                above(s, rule.maxScore().get());
            case Rule.Star rule when contest.profile() instanceof Scores s -> above(s, rule.maxScore());
            case Rule.EPluribusHugo rule when contest.profile() instanceof Selections s -> tooLong(s, rule);
            case Rule.PanelPoints rule when contest.profile() instanceof Allotments a -> offScale(a, rule.scale());
            case Rule.Rubric rule when contest.profile() instanceof Scorecards s -> tooFewMarks(s, rule);
            case Rule.WeightedCriteria rule
            when contest.profile() instanceof Scorecards s -> problem(s, rule.criteria());
            case Rule.JuryRanks rule when contest.profile() instanceof Scorecards s -> problem(s, rule.criteria());
            case Rule.Borda rule when rule.unranked() == UnrankedPoints.REFUSED -> partial(contest);
            case Rule.CondorcetWinner rule when rule.unranked() == Unranked.REFUSED -> partial(contest);
            case Rule.Copeland rule when rule.unranked() == Unranked.REFUSED -> partial(contest);
            case Rule.Minimax rule when rule.unranked() == Unranked.REFUSED -> partial(contest);
            case Rule.Schulze rule when rule.unranked() == Unranked.REFUSED -> partial(contest);
            case Rule.RankedPairs rule when rule.unranked() == Unranked.REFUSED -> partial(contest);
            default -> Optional.empty();
        };
    }

    private static Optional<String> partial(Contest contest) {
        int all = contest.candidates().size();
        return contest.profile() instanceof Rankings r && r.rows().shortest() < all
                ? Optional.of("unranked: missing, and a ballot leaves out a candidate")
                : Optional.empty();
    }

    private static Optional<String> above(Scores scores, Fraction max) {
        return scores.values().stream()
                .filter(v -> v.signum() < 0 || v.compareTo(max) > 0)
                .findFirst()
                .map(v -> "ballots: score " + v + " is not within 0 to " + max);
    }

    private static Optional<String> tooLong(Selections ballots, Rule.EPluribusHugo rule) {
        Packed rows = ballots.rows();
        int longest = rule.longestBallot().orElse(Integer.MAX_VALUE);
        return rows.longest() > longest ? Optional.of("ballots: one names more than " + longest) : Optional.empty();
    }

    private static Optional<String> offScale(Allotments allotments, Scale scale) {
        return allotments.cards().stream()
                .filter(card -> !keeps(card, scale, allotments.candidates()))
                .findFirst()
                .map(card -> "ballots: " + card.voter() + " of panel " + card.panel() + " did not give the points"
                        + " of the scale");
    }

    private static boolean keeps(Allotment card, Scale scale, int candidates) {
        return switch (scale) {
            case Scale.Any _ -> true;
            case Scale.Fixed fixed ->
                given(card)
                        .equals(fixed.points().stream()
                                .sorted(Comparator.reverseOrder())
                                .limit(candidates)
                                .sorted()
                                .toList());
            case Scale.FreeSplit split ->
                given(card).stream().reduce(Fraction.ZERO, Fraction::plus).equals(split.total())
                        && given(card).stream().allMatch(p -> p.signum() > 0);
        };
    }

    private static List<Fraction> given(Allotment card) {
        return card.points().values().stream().filter(p -> !p.isZero()).sorted().toList();
    }

    private static Optional<String> tooFewMarks(Scorecards cards, Rule.Rubric rule) {
        if (!(rule.panel() instanceof Aggregate.Trimmed trimmed)) {
            return Optional.empty();
        }
        long dropped = (long) trimmed.dropHigh() + trimmed.dropLow();
        Map<List<Object>, Long> marks = new HashMap<>();
        for (Scorecard card : cards.cards()) {
            card.scores().keySet().forEach(c -> marks.merge(List.of(card.candidate(), c), card.count(), Long::sum));
        }
        return marks.values().stream().anyMatch(n -> n <= dropped)
                ? Optional.of("ballots: no more marks than the " + dropped + " that are dropped")
                : Optional.empty();
    }

    private static Optional<String> problem(Scorecards cards, List<Criterion> all) {
        Map<String, Criterion> criteria = new HashMap<>();
        all.forEach(c -> criteria.put(c.id(), c));
        return cards.cards().stream()
                .flatMap(card -> problem(card, criteria).stream())
                .findFirst();
    }

    private static Optional<String> problem(Scorecard card, Map<String, Criterion> criteria) {
        if (!criteria.keySet().equals(card.scores().keySet())) {
            return Optional.of("ballots: the card of " + card.judge() + " is not one score per criterion");
        }
        return criteria.values().stream()
                .filter(c -> outside(card.scores().getOrDefault(c.id(), Fraction.ZERO), c.max()))
                .findFirst()
                .map(c -> "ballots: " + card.judge() + " scores " + c.id() + " outside 0 to " + c.max());
    }

    private static boolean outside(Fraction score, Fraction max) {
        return score.signum() < 0 || score.compareTo(max) > 0;
    }
}
