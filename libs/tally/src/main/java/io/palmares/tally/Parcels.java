package io.palmares.tally;

import io.palmares.tally.Round.Rest;
import io.palmares.tally.Round.Transfer;
import io.palmares.tally.Round.Why;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Ballots with a weight on the piles of candidates: the moving parts of a single transferable vote.
final class Parcels {
    private final Board board;
    private final Packed rows;
    private final Piles piles;
    private final Fraction[] weights;
    private final Fraction[] tallies;
    private final boolean[] open;
    private Fraction nonTransferable = Fraction.ZERO;
    private Fraction held = Fraction.ZERO;
    private Fraction residue = Fraction.ZERO;

    Parcels(Board board, Rankings rankings) {
        this.board = board;
        this.rows = rankings.rows();
        this.piles = new Piles(rankings);
        this.weights = new Fraction[rows.rows()];
        this.tallies = new Fraction[board.size()];
        this.open = new boolean[board.size()];
        Arrays.fill(weights, Fraction.ONE);
        Arrays.fill(tallies, Fraction.ZERO);
        Arrays.fill(open, true);
        piles.deal(open, (row, to) -> {
            if (to != Piles.NOBODY) {
                tallies[to] = tallies[to].plus(Fraction.of(rows.count(row)));
            }
        });
    }

    /// Ballots that rank anybody at all.
    static long valid(Rankings rankings) {
        long valid = 0;
        for (int row = 0; row < rankings.rows().rows(); row++) {
            valid += rankings.rows().end(row) > rankings.rows().start(row)
                    ? rankings.rows().count(row)
                    : 0;
        }
        return valid;
    }

    Fraction votes(int candidate) {
        return tallies[candidate];
    }

    Rest rest() {
        return new Rest(nonTransferable, held, residue);
    }

    /// From now on this candidate gets nothing more.
    void shut(int candidate) {
        open[candidate] = false;
    }

    /// What this candidate has stays with it and is no longer shown.
    void hold(int candidate) {
        held = held.plus(tallies[candidate]);
        tallies[candidate] = Fraction.ZERO;
    }

    /// Passes on everything that an excluded candidate has, at the weights it came with.
    List<Transfer> exclude(int from) {
        tallies[from] = Fraction.ZERO;
        return move(from, UnaryOperator.identity(), Why.EXCLUSION);
    }

    /// Passes on a surplus: every ballot of the candidate moves at its new weight, the quota stays, and what
    /// the new weights lose by rounding is noted.
    List<Transfer> surplus(int from, Fraction quota, UnaryOperator<Fraction> reweigh) {
        Fraction surplus = tallies[from].minus(quota);
        tallies[from] = quota;
        List<Transfer> moved = move(from, reweigh, Why.SURPLUS);
        Fraction passed = moved.stream().map(Transfer::votes).reduce(Fraction.ZERO, Fraction::plus);
        residue = residue.plus(surplus.minus(passed));
        return moved;
    }

    private List<Transfer> move(int from, UnaryOperator<Fraction> reweigh, Why why) {
        Fraction[] gains = new Fraction[board.size() + 1];
        Arrays.fill(gains, Fraction.ZERO);
        piles.move(from, open, (row, to) -> {
            weights[row] = reweigh.apply(weights[row]);
            int place = to == Piles.NOBODY ? board.size() : to;
            gains[place] = gains[place].plus(weights[row].times(rows.count(row)));
        });
        nonTransferable = nonTransferable.plus(gains[board.size()]);
        List<Transfer> transfers = new ArrayList<>();
        for (int to : board.inOrder()) {
            tallies[to] = tallies[to].plus(gains[to]);
            note(transfers, from, Optional.of(board.candidate(to)), gains[to], why);
        }
        note(transfers, from, Optional.empty(), gains[board.size()], why);
        return transfers;
    }

    private void note(List<Transfer> transfers, int from, Optional<Candidate> to, Fraction votes, Why why) {
        if (!votes.isZero()) {
            transfers.add(new Transfer(board.candidate(from), to, votes, why));
        }
    }
}
