package io.palmares.tally;

import java.util.Arrays;

/// Ranked ballots lying on the pile of the candidate they count for. A ballot only ever moves forward, so all
/// moves of a whole count together cost no more than reading every ranking once.
final class Piles {
    static final int NOBODY = -1;

    private final Rankings rankings;
    private final int[] place;
    private final int[] next;
    private final int[] head;

    /// Called for each row that moves; `to` is [#NOBODY] when nobody on it is open any more.
    interface Move {
        void row(int row, int to);
    }

    Piles(Rankings rankings) {
        this.rankings = rankings;
        int rows = rankings.rows().rows();
        place = new int[rows];
        next = new int[rows];
        head = new int[rankings.candidates()];
        Arrays.fill(head, -1);
        for (int row = 0; row < rows; row++) {
            place[row] = rankings.rows().start(row);
        }
    }

    /// Puts every ballot on the pile of its first open candidate.
    void deal(boolean[] open, Move move) {
        for (int row = 0; row < place.length; row++) {
            pass(row, open, move);
        }
    }

    /// Takes up the pile of `from` and lays each row on the pile of its next open candidate.
    void move(int from, boolean[] open, Move move) {
        int row = head[from];
        head[from] = -1;
        while (row >= 0) {
            int after = next[row];
            pass(row, open, move);
            row = after;
        }
    }

    private void pass(int row, boolean[] open, Move move) {
        int at = place[row];
        int end = rankings.rows().end(row);
        while (at < end && !open[rankings.candidate(at)]) {
            at++;
        }
        place[row] = at;
        int to = at < end ? rankings.candidate(at) : NOBODY;
        if (to != NOBODY) {
            next[row] = head[to];
            head[to] = row;
        }
        move.row(row, to);
    }
}
