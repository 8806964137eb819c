package io.palmares.tally;

import java.util.List;
import java.util.Map;

/// Methods that add up choices: plurality, limited and block vote, approval, satisfaction approval.
final class ChoiceCount {
    private final Contest contest;
    private final Board board;

    ChoiceCount(Contest contest) {
        this.contest = contest;
        this.board = new Board(contest.candidates());
    }

    /// First choices of ranked ballots; a shared first rank is split.
    Count firsts(Rankings rankings) {
        return scored(FirstPreferences.of(rankings), false);
    }

    /// Every candidate named gets the whole ballot; ballots that name more than `most` are spoiled.
    Count whole(Selections selections, int most, boolean committees) {
        return scored(sums(selections, most, false), committees);
    }

    /// The ballot is divided equally among those it names.
    Count divided(Selections selections, boolean committees) {
        return scored(sums(selections, Integer.MAX_VALUE, true), committees);
    }

    private Fraction[] sums(Selections selections, int most, boolean divide) {
        Fraction[] sums = FirstPreferences.zeroes(board.size());
        Packed rows = selections.rows();
        for (int row = 0; row < rows.rows(); row++) {
            int named = rows.end(row) - rows.start(row);
            if (named > 0 && named <= most) {
                give(sums, rows, row, Fraction.of(rows.count(row), divide ? named : 1));
            }
        }
        return sums;
    }

    private static void give(Fraction[] sums, Packed rows, int row, Fraction votes) {
        for (int at = rows.start(row); at < rows.end(row); at++) {
            sums[rows.at(at)] = sums[rows.at(at)].plus(votes);
        }
    }

    private Count scored(Fraction[] scores, boolean committees) {
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
