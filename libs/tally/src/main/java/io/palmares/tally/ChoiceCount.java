package io.palmares.tally;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Methods that add up choices: plurality, limited and block vote, approval, satisfaction approval.
final class ChoiceCount {
    private final Contest contest;
    private final Board board;
    private final Fraction[] scores;

    ChoiceCount(Contest contest) {
        this.contest = contest;
        this.board = new Board(contest.candidates());
        this.scores = new Fraction[board.size()];
        Arrays.fill(scores, Fraction.ZERO);
    }

    /// First choices of ranked ballots, or of ballots that name one; a shared first rank is split.
    Count firsts(Rankings rankings) {
        Packed rows = rankings.rows();
        for (int row = 0; row < rows.rows(); row++) {
            int end = firstTier(rankings, row);
            share(rankings, row, end, Fraction.of(rows.count(row)));
        }
        return scored(false);
    }

    /// Where the first tier of a row ends.
    static int firstTier(Rankings rankings, int row) {
        int at = rankings.rows().start(row);
        int end = rankings.rows().end(row);
        while (at < end && (at == rankings.rows().start(row) || rankings.sharesTier(at))) {
            at++;
        }
        return at;
    }

    private void share(Rankings rankings, int row, int end, Fraction votes) {
        int start = rankings.rows().start(row);
        for (int at = start; at < end; at++) {
            add(rankings.candidate(at), votes.dividedBy(end - (long) start));
        }
    }

    /// Every candidate named gets the whole ballot; ballots that name more than `most` are spoiled.
    Count whole(Selections selections, int most, boolean committees) {
        Packed rows = selections.rows();
        for (int row = 0; row < rows.rows(); row++) {
            int named = rows.end(row) - rows.start(row);
            give(rows, row, named > most ? Fraction.ZERO : Fraction.of(rows.count(row)));
        }
        return scored(committees);
    }

    /// The ballot is divided equally among those it names.
    Count divided(Selections selections, boolean committees) {
        Packed rows = selections.rows();
        for (int row = 0; row < rows.rows(); row++) {
            int named = rows.end(row) - rows.start(row);
            give(rows, row, named == 0 ? Fraction.ZERO : Fraction.of(rows.count(row), named));
        }
        return scored(committees);
    }

    private void give(Packed rows, int row, Fraction votes) {
        for (int at = rows.start(row); at < rows.end(row); at++) {
            add(rows.at(at), votes);
        }
    }

    private void add(int candidate, Fraction votes) {
        scores[candidate] = scores[candidate].plus(votes);
    }

    private Count scored(boolean committees) {
        Outcome outcome = Standing.top(board, Standing.highestFirst(board.all(), i -> scores[i]), contest.seats());
        Evidence evidence = new Evidence.Scored(
                board.map(i -> scores[i]),
                committees ? Committees.of(outcome) : List.of(),
                Map.of(),
                List.of(),
                Map.of());
        return new Count.Counted(contest, outcome, evidence, List.of());
    }
}
