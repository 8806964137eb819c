package io.palmares.tally;

import io.palmares.tally.Allotments.Allotment;
import io.palmares.tally.Count.Purpose;
import io.palmares.tally.Count.TieBroken;
import io.palmares.tally.Count.TieStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Points that panels give, weighted by panel; ties by counting back, when the rule says so.
final class PanelCount {
    private final Contest contest;
    private final Rule.PanelPoints rule;
    private final Allotments allotments;
    private final Board board;
    private final Map<String, Fraction[]> panels = new TreeMap<>();
    private final List<TieBroken> broken = new ArrayList<>();

    PanelCount(Contest contest, Rule.PanelPoints rule, Allotments allotments) {
        this.contest = contest;
        this.rule = rule;
        this.allotments = allotments;
        this.board = new Board(contest.candidates());
    }

    Count count() {
        allotments.cards().forEach(this::add);
        List<List<Integer>> tiers = Standing.highestFirst(board.all(), this::score);
        for (Fraction points : rule.countBack()) {
            tiers = tiers.stream().flatMap(t -> countBack(t, points).stream()).toList();
        }
        Map<String, Map<Candidate, Fraction>> parts = new TreeMap<>();
        panels.forEach((panel, points) -> parts.put(panel, board.map(i -> points[i])));
        return new Count.Counted(
                contest,
                Standing.top(board, tiers, contest.seats()),
                new Evidence.Scored(board.map(this::score), List.of(), parts, List.of(), Map.of()),
                broken);
    }

    private void add(Allotment card) {
        Fraction[] sums = panels.computeIfAbsent(card.panel(), _ -> FirstPreferences.zeroes(board.size()));
        card.points().forEach((i, points) -> sums[i] = sums[i].plus(points.times(card.count())));
    }

    private Fraction score(int candidate) {
        Fraction sum = Fraction.ZERO;
        for (Map.Entry<String, Fraction[]> panel : panels.entrySet()) {
            Fraction weight = rule.weights().getOrDefault(panel.getKey(), Fraction.ONE);
            sum = sum.plus(panel.getValue()[candidate].times(weight));
        }
        return sum;
    }

    private List<List<Integer>> countBack(List<Integer> tied, Fraction points) {
        List<List<Integer>> split = Standing.highestFirst(tied, i -> times(i, points));
        if (split.size() > 1) {
            broken.add(new TieBroken(
                    1,
                    board.list(tied),
                    board.list(split.getFirst()),
                    Purpose.ELECTION,
                    TieStep.COUNT_BACK,
                    board.map(i -> tied.contains(i) ? Fraction.of(times(i, points)) : null)));
        }
        return split;
    }

    private Long times(int candidate, Fraction points) {
        return allotments.cards().stream()
                .filter(card -> Optional.ofNullable(card.points().get(candidate))
                        .filter(points::equals)
                        .isPresent())
                .mapToLong(Allotment::count)
                .sum();
    }
}
