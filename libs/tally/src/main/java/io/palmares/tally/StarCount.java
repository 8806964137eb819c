package io.palmares.tally;

import io.palmares.tally.Count.Purpose;
import io.palmares.tally.Count.TieBroken;
import io.palmares.tally.Count.TieStep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
        this.totals = new Fraction[board.size()];
        this.tops = new long[board.size()];
        Arrays.fill(totals, Fraction.ZERO);
        forEachScore((i, score, count) -> {
            totals[i] = totals[i].plus(score.times(count));
            tops[i] += score.equals(rule.maxScore()) ? count : 0;
        });
    }

    private interface ScoreVisitor {
        void score(int candidate, Fraction score, long count);
    }

    private void forEachScore(ScoreVisitor visitor) {
        Packed rows = ballots.rows();
        for (int row = 0; row < rows.rows(); row++) {
            for (int at = rows.start(row); at < rows.end(row); at += 2) {
                visitor.score(rows.at(at), ballots.values().get(rows.at(at + 1)), rows.count(row));
            }
        }
    }

    Count count() {
        if (board.size() == 0) {
            return counted(new Outcome.NoAward("nobody stood", List.of()), List.of(), Map.of(), Fraction.ZERO);
        }
        List<Integer> finalists = new ArrayList<>();
        for (List<Integer> tier : Standing.highestFirst(board.all(), i -> totals[i])) {
            int places = Math.min(2, board.size()) - finalists.size();
            List<Integer> chosen = tier.size() <= places ? tier : best(tier, places);
            if (chosen.size() > places) {
                return counted(new Outcome.NeedsLot(board.list(chosen)), List.of(), Map.of(), Fraction.ZERO);
            }
            finalists.addAll(chosen);
        }
        return finalists.size() == 1 ? alone(finalists.getFirst()) : runoff(finalists.get(0), finalists.get(1));
    }

    private Count alone(int only) {
        Outcome won = new Outcome.Won(List.of(board.candidate(only)), List.of(board.list(List.of(only))));
        return counted(won, board.list(List.of(only)), Map.of(), Fraction.ZERO);
    }

    /// The `places` best of these; more than `places` when only a lot could tell.
    private List<Integer> best(List<Integer> tier, int places) {
        if (places == 0) {
            return List.of();
        }
        List<Integer> in = new ArrayList<>();
        List<Integer> tied = tier;
        long[][] preferring = preferring(tier);
        tied = step(in, tied, places, TieStep.HEAD_TO_HEAD, i -> sum(preferring[tier.indexOf(i)]));
        tied = step(in, tied, places, TieStep.TOP_SCORES, i -> Fraction.of(tops[i]));
        tied = lot(in, tied, places);
        in.addAll(tied);
        return in.size() > places && in.size() > tied.size() ? tied : in;
    }

    private static Fraction sum(long[] numbers) {
        return Fraction.of(Arrays.stream(numbers).sum());
    }

    /// Lets in those whom this step puts clearly above the cut and leaves those on it.
    private List<Integer> step(
            List<Integer> in, List<Integer> tied, int places, TieStep step, IntFunction<Fraction> figure) {
        if (in.size() + tied.size() <= places) {
            return tied;
        }
        List<Integer> picked = new ArrayList<>();
        List<Integer> left = tied;
        for (List<Integer> tier : Standing.highestFirst(tied, figure)) {
            left = tier;
            if (in.size() + picked.size() + tier.size() > places) {
                break;
            }
            picked.addAll(tier);
            left = List.of();
        }
        if (left.size() < tied.size()) {
            List<Integer> before = tied;
            note(
                    tied,
                    picked.isEmpty() ? left : picked,
                    step,
                    board.map(i -> before.contains(i) ? figure.apply(i) : null));
        }
        in.addAll(picked);
        return in.size() == places ? List.of() : left;
    }

    private List<Integer> lot(List<Integer> in, List<Integer> tied, int places) {
        List<Integer> order = rule.lot().stream().map(board::number).toList();
        if (in.size() + tied.size() <= places || !new HashSet<>(order).containsAll(tied)) {
            return tied;
        }
        List<Integer> picked = tied.stream()
                .sorted(Comparator.comparingInt(order::indexOf))
                .limit(places - (long) in.size())
                .toList();
        note(tied, picked, TieStep.LOT, Map.of());
        return picked;
    }

    private void note(List<Integer> tied, List<Integer> picked, TieStep step, Map<Candidate, Fraction> figures) {
        broken.add(new TieBroken(1, board.list(tied), board.list(picked), Purpose.ELECTION, step, figures));
    }

    /// `[x][y]`: ballots that score the x-th above the y-th.
    private long[][] preferring(List<Integer> some) {
        long[][] above = new long[some.size()][some.size()];
        Packed rows = ballots.rows();
        Fraction[] scores = new Fraction[board.size()];
        for (int row = 0; row < rows.rows(); row++) {
            Arrays.fill(scores, Fraction.ZERO);
            for (int at = rows.start(row); at < rows.end(row); at += 2) {
                scores[rows.at(at)] = ballots.values().get(rows.at(at + 1));
            }
            for (int x = 0; x < above.length; x++) {
                for (int y = 0; y < above.length; y++) {
                    boolean higher = scores[some.get(x)].compareTo(scores[some.get(y)]) > 0;
                    above[x][y] += higher ? rows.count(row) : 0;
                }
            }
        }
        return above;
    }

    private Count runoff(int a, int b) {
        long[][] above = preferring(List.of(a, b));
        Map<Candidate, Fraction> runoff =
                board.map(i -> i == a ? Fraction.of(above[0][1]) : i == b ? Fraction.of(above[1][0]) : null);
        Fraction none = Fraction.of(ballots.ballots() - above[0][1] - above[1][0]);
        List<Integer> in = new ArrayList<>();
        List<Integer> tied = List.of(a, b);
        List<List<Integer>> tiers = Standing.highestFirst(tied, i -> runoff.get(board.candidate(i)));
        if (tiers.size() == 2) {
            in.add(tiers.getFirst().getFirst());
        } else {
            tied = step(in, tied, 1, TieStep.TOTAL_SCORE, i -> totals[i]);
            tied = step(in, tied, 1, TieStep.TOP_SCORES, i -> Fraction.of(tops[i]));
            in.addAll(lot(in, tied, 1));
        }
        Outcome outcome = in.size() == 1 ? won(in.getFirst(), a, b) : new Outcome.NeedsLot(board.list(in));
        return counted(outcome, board.list(List.of(a, b)), runoff, none);
    }

    private Outcome won(int winner, int a, int b) {
        List<List<Candidate>> ranking = new ArrayList<>();
        ranking.add(List.of(board.candidate(winner)));
        ranking.add(List.of(board.candidate(winner == a ? b : a)));
        List<Integer> rest = board.all().stream().filter(i -> i != a && i != b).toList();
        ranking.addAll(board.tiers(Standing.highestFirst(rest, i -> totals[i])));
        return new Outcome.Won(List.of(board.candidate(winner)), List.copyOf(ranking));
    }

    private Count counted(Outcome outcome, List<Candidate> finalists, Map<Candidate, Fraction> runoff, Fraction none) {
        Evidence evidence = new Evidence.Runoff(board.map(i -> totals[i]), finalists, runoff, none);
        return new Count.Counted(contest, outcome, evidence, broken);
    }
}
