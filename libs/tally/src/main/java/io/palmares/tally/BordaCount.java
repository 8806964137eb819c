package io.palmares.tally;

import io.palmares.tally.Rule.PlacePoints;
import io.palmares.tally.Rule.UnrankedPoints;
import java.util.List;

/// Points by place. Candidates that share a place share the average of the places they cover.
final class BordaCount {
    private final Contest contest;
    private final Rule.Borda rule;
    private final Board board;
    private final Fraction[] scores;
    /// What the first k places are worth together.
    private final Fraction[] sums;

    BordaCount(Contest contest, Rule.Borda rule) {
        this.contest = contest;
        this.rule = rule;
        this.board = new Board(contest.candidates());
        this.scores = FirstPreferences.zeroes(board.size());
        this.sums = new Fraction[board.size() + 1];
        sums[0] = Fraction.ZERO;
        for (int k = 1; k <= board.size(); k++) {
            sums[k] = sums[k - 1].plus(points(k));
        }
    }

    Count count(Rankings rankings) {
        for (int row = 0; row < rankings.rows().rows(); row++) {
            add(rankings, row);
        }
        var tiers = Standing.highestFirst(board.all(), i -> scores[i]);
        return new Count.Counted(
                contest,
                Standing.top(board, tiers, contest.seats()),
                Evidence.Scored.of(board.map(i -> scores[i])),
                List.of());
    }

    private Fraction points(int place) {
        return switch (rule.points()) {
            case PlacePoints.Places(Fraction lowest) ->
                Fraction.of(board.size() - (long) place).plus(lowest);
            case PlacePoints.Dowdall _ -> Fraction.of(1, place);
            case PlacePoints.Geometric(Fraction base) -> place == 1 ? Fraction.ONE : power(base, place);
            case PlacePoints.Table(List<Fraction> table) ->
                place <= table.size() ? table.get(place - 1) : Fraction.ZERO;
        };
    }

    private Fraction power(Fraction base, int place) {
        return sums[place - 1].minus(sums[place - 2]).dividedBy(base);
    }

    private void add(Rankings rankings, int row) {
        int start = rankings.rows().start(row);
        int end = rankings.rows().end(row);
        Fraction count = Fraction.of(rankings.rows().count(row));
        boolean[] ranked = new boolean[board.size()];
        int from = start;
        while (from < end) {
            int to = from + 1;
            while (to < end && rankings.sharesTier(to)) {
                to++;
            }
            Fraction each = average(from - start, to - start).times(count);
            for (int at = from; at < to; at++) {
                give(rankings.candidate(at), each);
                ranked[rankings.candidate(at)] = true;
            }
            from = to;
        }
        if (rule.unranked() == UnrankedPoints.AVERAGE && end - start < board.size()) {
            addUnranked(ranked, average(end - start, board.size()).times(count));
        }
    }

    private void addUnranked(boolean[] ranked, Fraction each) {
        for (int i = 0; i < ranked.length; i++) {
            if (!ranked[i]) {
                give(i, each);
            }
        }
    }

    private Fraction average(int from, int to) {
        return sums[to].minus(sums[from]).dividedBy(to - (long) from);
    }

    private void give(int candidate, Fraction points) {
        scores[candidate] = scores[candidate].plus(points);
    }
}
