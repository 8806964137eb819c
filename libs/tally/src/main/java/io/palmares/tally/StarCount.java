package io.palmares.tally;

import io.palmares.tally.Count.Purpose;
import io.palmares.tally.Count.TieBroken;
import io.palmares.tally.Count.TieStep;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// Score, then automatic run-off between the two with the highest totals.
final class StarCount {
    private final Contest contest;
    private final Rule.Star rule;
    private final Scores ballots;
    private final Board board;
    private final Fraction[] totals;
    private final long[] tops;
    private final List<TieBroken> broken = new ArrayList<>();

    StarCount(Contest contest, Rule.Star rule, Scores ballots) {
        this.contest = contest;
        this.rule = rule;
        this.ballots = ballots;
        this.board = new Board(contest.candidates());
        this.totals = FirstPreferences.zeroes(board.size());
        this.tops = new long[board.size()];
        Packed rows = ballots.rows();
        for (int row = 0; row < rows.rows(); row++) {
            for (int at = rows.start(row); at < rows.end(row); at += 2) {
                add(rows.at(at), ballots.values().get(rows.at(at + 1)), rows.count(row));
            }
        }
    }

    private void add(int candidate, Fraction score, long count) {
        totals[candidate] = totals[candidate].plus(score.times(count));
        tops[candidate] += score.equals(rule.maxScore()) ? count : 0;
    }

    Count count() {
        if (board.size() == 0) {
            return counted(new Outcome.NoAward("nobody stood", List.of()), List.of(), Map.of(), Fraction.ZERO);
        }
        List<Integer> finalists = new ArrayList<>();
        for (List<Integer> tier : Standing.highestFirst(board.all(), i -> totals[i])) {
            Cut cut = new Cut(tier, Math.min(2, board.size()) - finalists.size());
            step(cut, TieStep.HEAD_TO_HEAD, preferences(cut.tied()));
            step(cut, TieStep.TOP_SCORES, i -> Fraction.of(tops[i]));
            lot(cut);
            if (!cut.tied().isEmpty()) {
                return counted(new Outcome.NeedsLot(board.list(cut.tied())), List.of(), Map.of(), Fraction.ZERO);
            }
            finalists.addAll(cut.in());
        }
        return finalists.size() == 1 ? alone(finalists) : runoff(finalists);
    }

    private IntFunction<Fraction> preferences(List<Integer> tied) {
        return Duels.among(tied, ballots).orElseThrow()::preferences;
    }

    private Count alone(List<Integer> only) {
        List<Candidate> winner = board.list(only);
        return counted(new Outcome.Won(winner, List.of(winner)), winner, Map.of(), Fraction.ZERO);
    }

    private void step(Cut cut, TieStep step, IntFunction<Fraction> figure) {
        if (cut.tied().isEmpty()) {
            return;
        }
        Cut.Split split = cut.by(figure);
        if (split.decidedAnything()) {
            broken.add(new TieBroken(
                    1,
                    board.list(split.between()),
                    board.list(split.ahead()),
                    Purpose.ELECTION,
                    step,
                    board.map(i -> split.between().contains(i) ? figure.apply(i) : null)));
        }
    }

    private void lot(Cut cut) {
        List<Integer> order = rule.lot().stream().map(board::number).toList();
        if (new HashSet<>(order).containsAll(cut.tied())) {
            step(cut, TieStep.LOT, i -> Fraction.of(-order.indexOf(i)));
        }
    }

    private Count runoff(List<Integer> finalists) {
        int a = finalists.get(0);
        int b = finalists.get(1);
        Duels duels = Duels.among(finalists, ballots).orElseThrow();
        Cut cut = new Cut(finalists, 1);
        cut.by(duels::preferences);
        step(cut, TieStep.TOTAL_SCORE, i -> totals[i]);
        step(cut, TieStep.TOP_SCORES, i -> Fraction.of(tops[i]));
        lot(cut);
        Outcome outcome = cut.tied().isEmpty()
                ? won(cut.in().getFirst(), finalists)
                : new Outcome.NeedsLot(board.list(cut.tied()));
        return counted(
                outcome,
                board.list(finalists),
                board.map(i -> finalists.contains(i) ? duels.preferences(i) : null),
                Fraction.of(ballots.ballots() - duels.votes(a, b) - duels.votes(b, a)));
    }

    private Outcome won(int winner, List<Integer> finalists) {
        List<Integer> second = finalists.stream().filter(i -> i != winner).toList();
        List<Integer> rest =
                board.all().stream().filter(i -> !finalists.contains(i)).toList();
        List<List<Integer>> ranking = new ArrayList<>(List.of(List.of(winner), second));
        ranking.addAll(Standing.highestFirst(rest, i -> totals[i]));
        return new Outcome.Won(List.of(board.candidate(winner)), board.tiers(ranking));
    }

    private Count counted(Outcome outcome, List<Candidate> finalists, Map<Candidate, Fraction> runoff, Fraction none) {
        Evidence evidence = new Evidence.Runoff(board.map(i -> totals[i]), finalists, runoff, none);
        return new Count.Counted(contest, outcome, evidence, broken);
    }
}
