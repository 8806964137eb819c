package io.palmares.tally;

import io.palmares.tally.Evidence.NominationRound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// E Pluribus Hugo, WSFS Constitution 3.9: selection by points, elimination by nominations, every point
/// divided anew among those of its ballot still in, and rather more finalists than a cut through equals.
final class EphCount {
    private final Contest contest;
    private final int finalists;
    private final Board board;
    private final Packed rows;
    private final boolean[] open;
    private final Fraction[] points;
    private final long[] nominations;
    private final List<NominationRound> rounds = new ArrayList<>();

    EphCount(Contest contest, Rule.EPluribusHugo rule, Selections ballots) {
        this.contest = contest;
        this.finalists = rule.finalists();
        this.board = new Board(contest.candidates());
        this.rows = ballots.rows();
        this.open = new boolean[board.size()];
        this.points = new Fraction[board.size()];
        this.nominations = new long[board.size()];
        for (int at = 0; at < (rows.rows() == 0 ? 0 : rows.end(rows.rows() - 1)); at++) {
            open[rows.at(at)] = true;
        }
    }

    Count count() {
        List<Integer> in = in();
        while (true) {
            calculate();
            List<Integer> out = in.size() <= finalists ? List.of() : eliminated(in);
            List<Integer> going = in.size() - out.size() < finalists ? List.of() : out;
            close(going);
            if (going.isEmpty()) {
                return counted(in);
            }
            going.forEach(i -> open[i] = false);
            in = in();
        }
    }

    private List<Integer> in() {
        return board.all().stream().filter(i -> open[i]).toList();
    }

    private void calculate() {
        Arrays.fill(points, Fraction.ZERO);
        Arrays.fill(nominations, 0);
        for (int row = 0; row < rows.rows(); row++) {
            int named = 0;
            for (int at = rows.start(row); at < rows.end(row); at++) {
                named += open[rows.at(at)] ? 1 : 0;
            }
            if (named > 0) {
                divide(row, Fraction.of(rows.count(row), named));
            }
        }
    }

    private void divide(int row, Fraction each) {
        for (int at = rows.start(row); at < rows.end(row); at++) {
            int nominee = rows.at(at);
            if (open[nominee]) {
                points[nominee] = points[nominee].plus(each);
                nominations[nominee] += rows.count(row);
            }
        }
    }

    private List<Integer> eliminated(List<Integer> in) {
        List<List<Integer>> byPoints = Standing.highestFirst(in, i -> points[i].negate());
        Set<Integer> selected = new HashSet<>(byPoints.getFirst());
        if (selected.size() == 1 && byPoints.size() > 1) {
            selected.addAll(byPoints.get(1));
        }
        List<Integer> fewest =
                Standing.highestFirst(selected, i -> -nominations[i]).getFirst();
        return Standing.highestFirst(fewest, i -> points[i].negate()).getFirst();
    }

    private void close(List<Integer> out) {
        rounds.add(new NominationRound(
                board.map(i -> open[i] ? points[i] : null),
                board.map(i -> open[i] ? Fraction.of(nominations[i]) : null),
                board.list(out)));
    }

    private Count counted(List<Integer> in) {
        List<List<Integer>> tiers = Standing.highestFirst(in, i -> points[i]);
        Outcome outcome = in.isEmpty()
                ? new Outcome.NoAward("nobody was nominated", List.of())
                : new Outcome.Won(board.list(in), board.tiers(tiers));
        return new Count.Counted(
                contest, outcome, new Evidence.Nominations(List.copyOf(rounds), board.list(in)), List.of());
    }
}
