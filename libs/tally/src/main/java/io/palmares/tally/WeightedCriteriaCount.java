package io.palmares.tally;

import io.palmares.tally.Evidence.Failed;
import io.palmares.tally.Rule.Criterion;
import io.palmares.tally.Scorecards.Scorecard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// An award jury's scorecards: a total per card, one value per candidate from its cards' totals, minimums, a
/// quorum.
final class WeightedCriteriaCount {
    private final Contest contest;
    private final Rule.WeightedCriteria rule;
    private final Scorecards cards;
    private final Board board;
    private final List<MarkCounts> totals;
    private final Map<String, List<MarkCounts>> byCriterion = new TreeMap<>();
    private final List<Failed> failed = new ArrayList<>();

    WeightedCriteriaCount(Contest contest, Rule.WeightedCriteria rule, Scorecards cards) {
        this.contest = contest;
        this.rule = rule;
        this.cards = cards;
        this.board = new Board(contest.candidates());
        this.totals = marks();
        rule.criteria().forEach(c -> byCriterion.put(c.id(), marks()));
    }

    private List<MarkCounts> marks() {
        return board.all().stream().map(_ -> new MarkCounts()).toList();
    }

    Count count() {
        cards.cards().forEach(this::add);
        Optional<Integer> below = board.all().stream()
                .filter(i -> totals.get(i).size() < rule.quorum())
                .findFirst();
        return below.<Count>map(i -> new Count.Unsupported(
                        contest,
                        "ballots: " + board.candidate(i).id() + " has fewer scorecards than the quorum "
                                + rule.quorum()))
                .orElseGet(this::counted);
    }

    private void add(Scorecard card) {
        totals.get(card.candidate()).add(total(card, rule.criteria()), card.count());
        card.scores().forEach((criterion, score) -> {
            List<MarkCounts> marks = byCriterion.getOrDefault(criterion, List.of());
            marks.get(card.candidate()).add(score, card.count());
        });
    }

    static Fraction total(Scorecard card, List<Criterion> criteria) {
        Fraction total = Fraction.ZERO;
        for (Criterion c : criteria) {
            Fraction score = card.scores().getOrDefault(c.id(), Fraction.ZERO);
            total = total.plus(c.weight().times(score).dividedBy(c.max()));
        }
        return total;
    }

    private Count counted() {
        List<Integer> passed = board.all().stream().filter(this::passes).toList();
        var tiers = Standing.highestFirst(passed, this::value);
        Outcome outcome = passed.isEmpty()
                ? new Outcome.NoAward("nobody passed", List.of())
                : Standing.top(board, tiers, contest.seats());
        Map<String, Map<Candidate, Fraction>> parts = new TreeMap<>();
        byCriterion.forEach((id, marks) -> parts.put(
                id, board.map(i -> marks.get(i).aggregate(rule.aggregate()).orElse(null))));
        Evidence evidence = new Evidence.Scored(
                board.map(i -> totals.get(i).size() == 0 ? null : value(i)),
                List.of(),
                parts,
                failed,
                board.map(i -> totals.get(i).size() == 0 ? null : totals.get(i).variance()));
        return new Count.Counted(contest, outcome, evidence, List.of());
    }

    private boolean passes(int candidate) {
        int before = failed.size();
        for (Criterion c : rule.criteria()) {
            List<MarkCounts> marks = byCriterion.getOrDefault(c.id(), List.of());
            Optional<Fraction> value = marks.get(candidate).aggregate(rule.aggregate());
            demand(candidate, c.id(), value.orElse(Fraction.ZERO), c.minimum());
        }
        demand(candidate, "total", value(candidate), rule.minTotal());
        if (totals.get(candidate).size() == 0) {
            failed.add(new Failed(board.candidate(candidate), "scorecards", Fraction.ZERO, Fraction.ONE));
        }
        return failed.size() == before;
    }

    private void demand(int candidate, String what, Fraction value, Fraction minimum) {
        if (value.compareTo(minimum) < 0) {
            failed.add(new Failed(board.candidate(candidate), what, value, minimum));
        }
    }

    private Fraction value(int candidate) {
        return totals.get(candidate).aggregate(rule.aggregate()).orElse(Fraction.ZERO);
    }
}
