package io.palmares.tally;

import io.palmares.tally.Round.Action;
import io.palmares.tally.Round.Rest;
import io.palmares.tally.Round.Transfer;
import io.palmares.tally.Round.Why;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The state of a count that takes whole votes and only eliminates: who is in, who has what, and the rounds so
/// far.
final class Elimination {
    private final Board board;
    private final Rankings rankings;
    private final Piles piles;
    private final boolean[] open;
    private final long[] tallies;
    private final long[] gained;
    private final List<Integer> gaining = new ArrayList<>();
    private long stuck;
    private long exhausted;
    private List<Transfer> moved = List.of();
    private final List<Round> rounds = new ArrayList<>();

    Elimination(Board board, Rankings rankings, Collection<Integer> standing) {
        this.board = board;
        this.rankings = rankings;
        this.piles = new Piles(rankings);
        this.open = new boolean[board.size()];
        this.tallies = new long[board.size()];
        this.gained = new long[board.size()];
        standing.forEach(i -> open[i] = true);
        piles.deal(open, this::count);
        gaining.forEach(i -> gained[i] = 0);
        gaining.clear();
        stuck = 0;
    }

    /// Those still in, in the order of ids.
    List<Integer> continuing() {
        return Arrays.stream(board.inOrder()).filter(i -> open[i]).boxed().toList();
    }

    int round() {
        return rounds.size() + 1;
    }

    List<Round> rounds() {
        return rounds;
    }

    long votes(int candidate) {
        return tallies[candidate];
    }

    /// Ballots that count for somebody in this round.
    long counting() {
        return rankings.ballots() - exhausted;
    }

    long majority() {
        return counting() / 2 + 1;
    }

    /// Tiers of those still in, the fewest votes first.
    List<List<Integer>> lowestFirst() {
        return Standing.highestFirst(continuing(), i -> -tallies[i]);
    }

    /// Writes the round down, then takes out whom it eliminates.
    void close(Optional<Fraction> threshold, Collection<Integer> elected, Collection<Integer> eliminated) {
        Map<Candidate, Fraction> figures = board.map(i -> open[i] ? Fraction.of(tallies[i]) : null);
        Action action = rounds.isEmpty() ? Action.FIRST : Action.EXCLUDE;
        Rest rest = new Rest(Fraction.of(exhausted), Fraction.ZERO, Fraction.ZERO);
        rounds.add(new Round(
                round(),
                action,
                Optional.empty(),
                figures,
                board.list(elected),
                board.list(eliminated),
                threshold,
                rest,
                moved,
                Map.of()));
        eliminate(board.sorted(eliminated));
    }

    /// Those at the top, then the rest of the last round by its votes, then the eliminated, the last ones
    /// first.
    static List<List<Candidate>> ranking(List<Round> rounds, List<Candidate> top) {
        List<List<Candidate>> tiers = new ArrayList<>();
        tiers.add(top);
        Map<Candidate, Fraction> last = rounds.getLast().tallies();
        new TreeSet<>(last.values()).descendingSet().forEach(votes -> {
            tiers.add(last.keySet().stream()
                    .filter(c -> last.getOrDefault(c, Fraction.ZERO).equals(votes) && !top.contains(c))
                    .toList());
        });
        rounds.reversed().forEach(r -> tiers.add(r.eliminated()));
        tiers.removeIf(List::isEmpty);
        return List.copyOf(tiers);
    }

    private void eliminate(List<Integer> out) {
        out.forEach(i -> open[i] = false);
        List<Transfer> transfers = new ArrayList<>();
        for (int from : out) {
            tallies[from] = 0;
            piles.move(from, open, this::count);
            transfers.addAll(transfers(from));
        }
        moved = transfers;
    }

    private List<Transfer> transfers(int from) {
        List<Transfer> list = new ArrayList<>();
        for (int to : board.sorted(gaining)) {
            list.add(transfer(from, Optional.of(board.candidate(to)), gained[to]));
            gained[to] = 0;
        }
        if (stuck > 0) {
            list.add(transfer(from, Optional.empty(), stuck));
        }
        gaining.clear();
        stuck = 0;
        return list;
    }

    private Transfer transfer(int from, Optional<Candidate> to, long votes) {
        return new Transfer(board.candidate(from), to, Fraction.of(votes), Why.EXCLUSION);
    }

    private void count(int row, int to) {
        long votes = rankings.rows().count(row);
        if (to == Piles.NOBODY) {
            exhausted += votes;
            stuck += votes;
            return;
        }
        if (gained[to] == 0) {
            gaining.add(to);
        }
        gained[to] += votes;
        tallies[to] += votes;
    }
}
