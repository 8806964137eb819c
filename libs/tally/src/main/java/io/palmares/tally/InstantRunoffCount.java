package io.palmares.tally;

import io.palmares.tally.Count.Purpose;
import io.palmares.tally.Rule.TieRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Instant run-off: a majority of the ballots that still count in the round elects; otherwise the lowest go.
final class InstantRunoffCount {
    private final Contest contest;
    private final Rule.InstantRunoff rule;
    private final Board board;
    private final Elimination state;
    private final TieBreaker ties;

    InstantRunoffCount(Contest contest, Rule.InstantRunoff rule, Rankings rankings) {
        this.contest = contest;
        this.rule = rule;
        this.board = new Board(contest.candidates());
        this.state = new Elimination(board, rankings, board.all());
        this.ties = new TieBreaker(board, rule.ties(), state.rounds(), true);
    }

    Count count() {
        Outcome outcome = board.size() == 0 ? new Outcome.NoAward("nobody stood", List.of()) : run();
        Evidence evidence = Evidence.Rounds.of(Evidence.Form.ROUNDS, state.rounds());
        return new Count.Counted(contest, outcome, evidence, ties.broken());
    }

    private Outcome run() {
        while (true) {
            List<List<Integer>> tiers = state.lowestFirst();
            List<Integer> best = tiers.getLast();
            Optional<Fraction> threshold = Optional.of(Fraction.of(state.majority()));
            if (state.votes(best.getFirst()) >= state.majority()
                    || state.continuing().size() == 1) {
                return elected(best.getFirst(), threshold);
            }
            boolean lastTwo = state.continuing().size() == 2;
            if (lastTwo || (rule.ties() instanceof TieRule.EliminateAllTied && tiers.size() == 1)) {
                return lastTie(best, threshold);
            }
            List<Integer> out = lowest(tiers);
            if (out.isEmpty()) {
                state.close(threshold, List.of(), List.of());
                return new Outcome.NeedsLot(board.list(tiers.getFirst()));
            }
            state.close(threshold, List.of(), out);
        }
    }

    private Outcome elected(int winner, Optional<Fraction> threshold) {
        state.close(threshold, List.of(winner), List.of());
        return new Outcome.Won(List.of(board.candidate(winner)), ranking(List.of(winner)));
    }

    private Outcome lastTie(List<Integer> tied, Optional<Fraction> threshold) {
        List<Integer> picked = ties.settle(state.round(), tied, Purpose.ELECTION);
        if (picked.size() == 1) {
            return elected(picked.getFirst(), threshold);
        }
        state.close(threshold, List.of(), List.of());
        return rule.ties() instanceof TieRule.EliminateAllTied
                ? new Outcome.Tied(List.of(), board.list(tied), contest.seats(), ranking(tied))
                : new Outcome.NeedsLot(board.list(tied));
    }

    /// Whom to eliminate; nobody when only a lot could tell.
    private List<Integer> lowest(List<List<Integer>> tiers) {
        List<Integer> batch = rule.batchElimination() ? batch(tiers) : List.of();
        if (!batch.isEmpty()) {
            return batch;
        }
        List<Integer> tied = tiers.getFirst();
        if (rule.ties() instanceof TieRule.EliminateAllTied) {
            return tied;
        }
        List<Integer> picked = ties.settle(state.round(), tied, Purpose.ELIMINATION);
        return picked.size() == 1 ? picked : List.of();
    }

    /// The largest group of two or more whose votes together are fewer than the next candidate's.
    private List<Integer> batch(List<List<Integer>> tiers) {
        List<Integer> group = new ArrayList<>();
        List<Integer> best = List.of();
        long sum = 0;
        for (int i = 0; i + 1 < tiers.size(); i++) {
            group.addAll(tiers.get(i));
            sum += state.votes(tiers.get(i).getFirst()) * tiers.get(i).size();
            if (group.size() > 1 && sum < state.votes(tiers.get(i + 1).getFirst())) {
                best = List.copyOf(group);
            }
        }
        return best;
    }

    private List<List<Candidate>> ranking(List<Integer> first) {
        return Elimination.ranking(state.rounds(), board.list(first));
    }
}
