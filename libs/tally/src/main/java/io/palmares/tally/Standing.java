package io.palmares.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/// From figures to tiers, and from tiers to winners.
final class Standing {
    private Standing() {}

    /// Tiers of equal figures, the largest first.
    static <F extends Comparable<F>> List<List<Integer>> highestFirst(
            Collection<Integer> candidates, IntFunction<F> figure) {
        return tiers(
                candidates, Comparator.comparing((Integer i) -> figure.apply(i)).reversed());
    }

    /// Tiers of those that `order` does not tell apart, its first ones first.
    static List<List<Integer>> tiers(Collection<Integer> candidates, Comparator<Integer> order) {
        List<List<Integer>> tiers = new ArrayList<>();
        for (Integer next : candidates.stream().sorted(order).toList()) {
            List<Integer> last = tiers.isEmpty() ? List.of() : tiers.getLast();
            if (last.isEmpty() || order.compare(last.getFirst(), next) != 0) {
                last = new ArrayList<>();
                tiers.add(last);
            }
            last.add(next);
        }
        return tiers;
    }

    /// Takes tiers from the top until the seats are filled; a last tier that is too large is a tie.
    static Outcome top(Board board, List<List<Integer>> tiers, int seats) {
        List<List<Candidate>> ranking = board.tiers(tiers);
        if (ranking.isEmpty()) {
            return new Outcome.NoAward("nobody can win", ranking);
        }
        List<Candidate> winners = new ArrayList<>();
        for (List<Candidate> tier : ranking) {
            int left = seats - winners.size();
            if (left > 0 && tier.size() > left) {
                return new Outcome.Tied(List.copyOf(winners), tier, left, ranking);
            }
            if (left > 0) {
                winners.addAll(tier);
            }
        }
        return new Outcome.Won(List.copyOf(winners), ranking);
    }
}
