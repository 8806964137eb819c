package io.palmares.tally;

import io.palmares.tally.Evidence.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Locks majorities from the strongest down, leaving out those that would close a circle. Where equal
/// majorities stand against each other every order of them is tried: the result stands only when all orders
/// agree on it.
final class RankedPairs {
    private static final int MAX_ORDERS = 2_000;

    private final Board board;
    private final Pairwise pairs;
    private final Rule.Strength strength;
    private final List<Majority> majorities = new ArrayList<>();

    /// `tiers` is empty when the orders of equal majorities give different winners, `tied`.
    record Settled(List<List<Integer>> tiers, List<Integer> tied, List<Link> links) {}

    private record Majority(int winner, int loser) {}

    RankedPairs(Board board, Pairwise pairs, Rule.Strength strength) {
        this.board = board;
        this.pairs = pairs;
        this.strength = strength;
        for (int x : board.inOrder()) {
            for (int y : board.inOrder()) {
                if (x != y && pairs.beats(x, y)) {
                    majorities.add(new Majority(x, y));
                }
            }
        }
        majorities.sort(strongestFirst());
    }

    private Comparator<Majority> strongestFirst() {
        return switch (strength) {
            case WINNING -> Comparator.comparingLong((Majority m) -> -votes(m)).thenComparingLong(this::against);
            case MARGIN -> Comparator.comparingLong(m -> against(m) - votes(m));
            case RATIO, OPPOSITION -> throw new IllegalArgumentException("no order of majorities: " + strength);
        };
    }

    private long votes(Majority m) {
        return pairs.votes(m.winner(), m.loser());
    }

    private long against(Majority m) {
        return pairs.votes(m.loser(), m.winner());
    }

    /// Empty when there are too many orders to try.
    Optional<Settled> settle(int seats) {
        Comparator<Majority> order = strongestFirst();
        List<Locks> worlds = List.of(new Locks(board.size()));
        int from = 0;
        while (from < majorities.size()) {
            int to = from + 1;
            while (to < majorities.size() && order.compare(majorities.get(from), majorities.get(to)) == 0) {
                to++;
            }
            worlds = lock(worlds, from, to);
            if (worlds.isEmpty()) {
                return Optional.empty();
            }
            from = to;
        }
        return Optional.of(agreed(worlds, seats));
    }

    /// Every world that some order of these equal majorities leads to; none when they are too many.
    private List<Locks> lock(List<Locks> worlds, int from, int to) {
        Map<BitSet, Locks> next = new HashMap<>();
        Set<BitSet> visited = new HashSet<>();
        BitSet equal = new BitSet();
        equal.set(from, to);
        for (Locks world : worlds) {
            lock(world, equal, next, visited);
        }
        return visited.size() > MAX_ORDERS ? List.of() : List.copyOf(next.values());
    }

    private void lock(Locks world, BitSet equal, Map<BitSet, Locks> next, Set<BitSet> visited) {
        BitSet contested = world.lockUncontested(equal);
        if (contested.isEmpty()) {
            next.put(world.kept, world);
            return;
        }
        for (int m = contested.nextSetBit(0); m >= 0; m = contested.nextSetBit(m + 1)) {
            Locks branch = world.copy();
            branch.add(m);
            if (visited.size() <= MAX_ORDERS && visited.add((BitSet) branch.kept.clone())) {
                BitSet rest = (BitSet) contested.clone();
                rest.clear(m);
                lock(branch, rest, next, visited);
            }
        }
    }

    private Settled agreed(List<Locks> worlds, int seats) {
        List<Link> links = links(worlds.getFirst());
        List<List<List<Integer>>> rankings =
                worlds.stream().map(w -> w.tiers(board.all())).distinct().toList();
        if (rankings.size() == 1) {
            return new Settled(rankings.getFirst(), List.of(), links);
        }
        Set<Set<Integer>> winners = new HashSet<>();
        rankings.forEach(r -> winners.add(winners(r, seats)));
        Set<Integer> tied = new HashSet<>();
        winners.forEach(tied::addAll);
        if (winners.size() > 1) {
            tied.removeIf(i -> winners.stream().allMatch(w -> w.contains(i)));
        }
        return winners.size() == 1
                ? new Settled(List.of(board.sorted(tied)), List.of(), links)
                : new Settled(List.of(), board.sorted(tied), links);
    }

    private static Set<Integer> winners(List<List<Integer>> tiers, int seats) {
        Set<Integer> winners = new HashSet<>();
        for (List<Integer> tier : tiers) {
            if (winners.size() < seats) {
                winners.addAll(tier);
            }
        }
        return winners;
    }

    private List<Link> links(Locks world) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < majorities.size(); i++) {
            Majority m = majorities.get(i);
            long figure = strength == Rule.Strength.MARGIN ? votes(m) - against(m) : votes(m);
            links.add(new Link(
                    board.candidate(m.winner()), board.candidate(m.loser()), Fraction.of(figure), world.kept.get(i)));
        }
        return links;
    }

    /// The majorities locked so far and, from them, who stands above whom.
    private final class Locks {
        private final BitSet[] below;
        private final BitSet kept;

        private Locks(int candidates) {
            below = new BitSet[candidates];
            Arrays.setAll(below, _ -> new BitSet());
            kept = new BitSet();
        }

        private Locks copy() {
            Locks copy = new Locks(below.length);
            copy.kept.or(kept);
            for (int i = 0; i < below.length; i++) {
                copy.below[i].or(below[i]);
            }
            return copy;
        }

        private boolean closesCircle(int m) {
            Majority majority = majorities.get(m);
            return below[majority.loser()].get(majority.winner());
        }

        private void add(int m) {
            kept.set(m);
            int winner = majorities.get(m).winner();
            int loser = majorities.get(m).loser();
            BitSet under = (BitSet) below[loser].clone();
            under.set(loser);
            for (int x = 0; x < below.length; x++) {
                if ((x == winner || below[x].get(winner)) && !below[x].get(loser)) {
                    below[x].or(under);
                }
            }
        }

        /// Locks those of `equal` that no order could leave out, and returns those that stand against each
        /// other.
        private BitSet lockUncontested(BitSet equal) {
            BitSet possible = (BitSet) equal.clone();
            equal.stream().filter(this::closesCircle).forEach(possible::clear);
            if (possible.cardinality() < 2) {
                possible.stream().forEach(this::add);
                return new BitSet();
            }
            Locks together = copy();
            possible.stream().forEach(together::add);
            BitSet contested = new BitSet();
            possible.stream().filter(together::closesCircle).forEach(contested::set);
            possible.stream().filter(m -> !contested.get(m)).forEach(this::add);
            return contested;
        }

        private List<List<Integer>> tiers(List<Integer> candidates) {
            List<List<Integer>> tiers = new ArrayList<>();
            List<Integer> left = new ArrayList<>(candidates);
            while (!left.isEmpty()) {
                List<Integer> remaining = List.copyOf(left);
                List<Integer> top = remaining.stream()
                        .filter(x -> remaining.stream().noneMatch(y -> below[y].get(x)))
                        .toList();
                tiers.add(top);
                left.removeAll(top);
            }
            return tiers;
        }
    }
}
