package io.palmares.tally;

import io.palmares.tally.Count.Purpose;
import io.palmares.tally.Count.TieBroken;
import io.palmares.tally.Count.TieStep;
import io.palmares.tally.Rule.TieRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Decides between equals in a count by rounds as its [TieRule] says, and keeps what it decided.
final class TieBreaker {
    private final Board board;
    private final TieRule rule;
    private final List<Round> rounds;
    private final boolean latestGoes;
    private final Map<Integer, Integer> places = new HashMap<>();
    private final List<TieBroken> broken = new ArrayList<>();

    /// @param rounds those of the count, growing as it goes on
    /// @param latestGoes whether an order picks its latest for elimination, instead of its earliest for
    /// everything
    TieBreaker(Board board, TieRule rule, List<Round> rounds, boolean latestGoes) {
        this.board = board;
        this.rule = rule;
        this.rounds = rounds;
        this.latestGoes = latestGoes;
        order(rule).forEach(candidate -> places.put(board.number(candidate), places.size()));
    }

    List<TieBroken> broken() {
        return broken;
    }

    /// The one picked, alone in the list; or those still tied when the rule does not decide.
    List<Integer> settle(int round, List<Integer> tied, Purpose purpose) {
        if (tied.size() < 2) {
            return tied;
        }
        return switch (rule) {
            case TieRule.Stop _, TieRule.EliminateAllTied _ -> tied;
            case TieRule.InOrder _ -> byOrder(round, tied, purpose);
            case TieRule.Given(var decisions) -> given(round, tied, purpose, decisions);
            case TieRule.PreviousRounds(var decisions) ->
                given(round, stillExtreme(round, tied, purpose), purpose, decisions);
            case TieRule.PreviousStageThenOrder _ -> byOrder(round, aloneAtTheExtreme(round, tied, purpose), purpose);
        };
    }

    private List<Integer> byOrder(int round, List<Integer> tied, Purpose purpose) {
        if (tied.size() < 2 || !places.keySet().containsAll(tied)) {
            return tied;
        }
        Comparator<Integer> byPlace = Comparator.comparingInt(i -> places.getOrDefault(i, 0));
        boolean latest = latestGoes && purpose == Purpose.ELIMINATION;
        int pick = tied.stream().min(latest ? byPlace.reversed() : byPlace).orElseThrow();
        return picked(round, tied, pick, purpose, TieStep.ORDER, Map.of());
    }

    private static List<Candidate> order(TieRule rule) {
        return switch (rule) {
            case TieRule.InOrder(var order) -> order;
            case TieRule.PreviousStageThenOrder(var order) -> order;
            case TieRule.Stop _, TieRule.Given _, TieRule.PreviousRounds _, TieRule.EliminateAllTied _ -> List.of();
        };
    }

    private List<Integer> given(int round, List<Integer> tied, Purpose purpose, List<TieRule.Decision> decisions) {
        if (tied.size() < 2) {
            return tied;
        }
        return decisions.stream()
                .filter(d -> d.round() == round)
                .map(d -> board.number(d.pick()))
                .filter(tied::contains)
                .findFirst()
                .map(pick -> picked(round, tied, pick, purpose, TieStep.GIVEN, Map.of()))
                .orElse(tied);
    }

    private List<Integer> stillExtreme(int round, List<Integer> tied, Purpose purpose) {
        List<Integer> left = tied;
        for (Round earlier : rounds.reversed()) {
            List<Integer> next = extreme(left, earlier, purpose);
            if (next.size() == 1 && left.size() > 1) {
                return picked(round, tied, next.getFirst(), purpose, TieStep.EARLIER_ROUND, figures(tied, earlier));
            }
            left = next;
        }
        return left;
    }

    private List<Integer> aloneAtTheExtreme(int round, List<Integer> tied, Purpose purpose) {
        for (Round earlier : rounds.reversed()) {
            List<Integer> extreme = extreme(tied, earlier, purpose);
            if (extreme.size() == 1) {
                return picked(round, tied, extreme.getFirst(), purpose, TieStep.EARLIER_ROUND, figures(tied, earlier));
            }
        }
        return tied;
    }

    private List<Integer> extreme(List<Integer> tied, Round earlier, Purpose purpose) {
        Comparator<Integer> byVotes = Comparator.comparing(i -> votes(i, earlier));
        List<List<Integer>> tiers = Standing.tiers(tied, purpose == Purpose.ELIMINATION ? byVotes : byVotes.reversed());
        return tiers.getFirst();
    }

    private Map<Candidate, Fraction> figures(List<Integer> tied, Round earlier) {
        return board.map(i -> tied.contains(i) ? votes(i, earlier) : null);
    }

    private Fraction votes(int candidate, Round round) {
        return round.tallies().getOrDefault(board.candidate(candidate), Fraction.ZERO);
    }

    private List<Integer> picked(
            int round, List<Integer> tied, int pick, Purpose purpose, TieStep step, Map<Candidate, Fraction> figures) {
        broken.add(new TieBroken(round, board.list(tied), List.of(board.candidate(pick)), purpose, step, figures));
        return List.of(pick);
    }
}
