package io.palmares.tally;

import io.palmares.tally.Evidence.Failed;
import io.palmares.tally.Rule.Criterion;
import io.palmares.tally.Rule.Rounding;
import io.palmares.tally.Scorecards.Scorecard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Judges' marks per criterion: one value per panel, weighted, summed, rounded at each stage as the rule says.
final class RubricCount {
    private final Contest contest;
    private final Rule.Rubric rule;
    private final Board board;
    private final Map<String, MarkCounts[]> marks = new TreeMap<>();
    private final List<Failed> failed = new ArrayList<>();

    RubricCount(Contest contest, Rule.Rubric rule, Scorecards cards) {
        this.contest = contest;
        this.rule = rule;
        this.board = new Board(contest.candidates());
        rule.criteria().forEach(c -> marks.put(c.id(), marks()));
        cards.cards().forEach(this::add);
    }

    private MarkCounts[] marks() {
        return board.all().stream().map(_ -> new MarkCounts()).toArray(MarkCounts[]::new);
    }

    private void add(Scorecard card) {
        card.scores().forEach((criterion, mark) -> {
            MarkCounts[] all = marks.get(criterion);
            if (all != null) {
                all[card.candidate()].add(mark, card.count());
            }
        });
    }

    Count count() {
        List<Integer> passed = board.all().stream().filter(this::passes).toList();
        var tiers = Standing.highestFirst(passed, this::total);
        Outcome outcome = passed.isEmpty()
                ? new Outcome.NoAward("nobody passed", List.of())
                : Standing.top(board, tiers, contest.seats());
        Map<String, Map<Candidate, Fraction>> parts = new TreeMap<>();
        rule.criteria()
                .forEach(c -> parts.put(c.id(), board.map(i -> panel(c, i).orElse(null))));
        Evidence evidence =
                new Evidence.Scored(board.map(i -> judged(i) ? total(i) : null), List.of(), parts, failed, Map.of());
        return new Count.Counted(contest, outcome, evidence, List.of());
    }

    private boolean judged(int candidate) {
        return rule.criteria().stream().allMatch(c -> panel(c, candidate).isPresent());
    }

    private boolean passes(int candidate) {
        int before = failed.size();
        for (Criterion criterion : rule.criteria()) {
            Optional<Fraction> value = panel(criterion, candidate);
            if (value.isEmpty() || value.get().compareTo(criterion.minimum()) < 0) {
                failed.add(new Failed(
                        board.candidate(candidate), criterion.id(), value.orElse(Fraction.ZERO), criterion.minimum()));
            }
        }
        return failed.size() == before;
    }

    private Optional<Fraction> panel(Criterion criterion, int candidate) {
        MarkCounts[] all = marks.get(criterion.id());
        return all == null
                ? Optional.empty()
                : all[candidate].aggregate(rule.panel()).map(v -> rounded(v, rule.panelRounding()));
    }

    private Fraction total(int candidate) {
        Fraction total = Fraction.ZERO;
        for (Criterion criterion : rule.criteria()) {
            Fraction weighted =
                    panel(criterion, candidate).orElse(Fraction.ZERO).times(criterion.weight());
            total = total.plus(rounded(weighted, rule.weightedRounding()));
        }
        return total;
    }

    private static Fraction rounded(Fraction value, Rounding how) {
        return switch (how) {
            case Rounding.Exact _ -> value;
            case Rounding.HalfUp(int places) -> value.roundedHalfUp(places);
        };
    }
}
