package io.palmares.tally;

import io.palmares.tally.Count.Purpose;
import io.palmares.tally.Rule.TieRule;
import java.util.List;
import java.util.Optional;

/// Eliminates the lowest until as many remain as there are seats: no quota, no surplus.
final class BottomsUpCount {
    private final Contest contest;
    private final TieRule rule;
    private final Board board;
    private final Elimination state;
    private final TieBreaker ties;

    BottomsUpCount(Contest contest, Rule.BottomsUp rule, Rankings rankings) {
        this.contest = contest;
        this.rule = rule.ties();
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
        while (state.continuing().size() > contest.seats()) {
            List<Integer> out = lowest();
            boolean together = rule instanceof TieRule.EliminateAllTied;
            if (out.size() > (together ? state.continuing().size() - contest.seats() : 1)) {
                return stopped(out);
            }
            state.close(Optional.empty(), List.of(), out);
        }
        List<Candidate> winners = board.list(state.continuing());
        state.close(Optional.empty(), state.continuing(), List.of());
        return new Outcome.Won(winners, Elimination.ranking(state.rounds(), winners));
    }

    private List<Integer> lowest() {
        List<Integer> tied = state.lowestFirst().getFirst();
        return ties.settle(state.round(), tied, Purpose.ELIMINATION);
    }

    private Outcome stopped(List<Integer> tied) {
        state.close(Optional.empty(), List.of(), List.of());
        return new Outcome.NeedsLot(board.list(tied));
    }
}
