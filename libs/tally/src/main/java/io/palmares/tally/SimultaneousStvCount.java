package io.palmares.tally;

import io.palmares.tally.Count.Purpose;
import io.palmares.tally.Round.Action;
import io.palmares.tally.Round.Transfer;
import io.palmares.tally.Rule.StvVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Single transferable vote as US cities tabulate it: all who reach the quota are elected in one round, their
/// surpluses move together, and rounds show the votes of those still in before anything is done.
final class SimultaneousStvCount {
    private final Contest contest;
    private final StvVariant.Simultaneous variant;
    private final Fraction quota;
    private final boolean strict;
    private final Board board;
    private final Parcels parcels;
    private final TieBreaker ties;
    private final List<Round> rounds = new ArrayList<>();
    private final List<Integer> continuing;
    private final List<Candidate> winners = new ArrayList<>();
    private Action action = Action.FIRST;
    private List<Transfer> moved = List.of();

    SimultaneousStvCount(
            Contest contest, Rule.SingleTransferable rule, StvVariant.Simultaneous variant, Rankings rankings) {
        this.contest = contest;
        this.variant = variant;
        this.quota = Quotas.value(rule.quota(), Parcels.valid(rankings), contest.seats());
        this.strict = Quotas.strict(rule.quota());
        this.board = new Board(contest.candidates());
        this.parcels = new Parcels(board, rankings);
        this.ties = new TieBreaker(board, rule.ties(), rounds, true);
        this.continuing = new ArrayList<>(board.all());
    }

    Count count() {
        Outcome outcome = board.size() == 0 ? new Outcome.NoAward("nobody stood", List.of()) : run();
        return new Count.Counted(contest, outcome, Evidence.Rounds.of(Evidence.Form.ROUNDS, rounds), ties.broken());
    }

    private Outcome run() {
        while (winners.size() < contest.seats() && !continuing.isEmpty()) {
            List<Integer> tied = round();
            if (!tied.isEmpty()) {
                close(List.of(), List.of());
                return new Outcome.NeedsLot(board.list(tied));
            }
        }
        return new Outcome.Won(List.copyOf(winners), Elimination.ranking(rounds, List.copyOf(winners)));
    }

    /// One round. Returns those between whom only a lot could choose; nobody when all went well.
    private List<Integer> round() {
        List<Integer> reached = new ArrayList<>(continuing);
        if (continuing.size() > seatsLeft()) {
            reached.removeIf(i -> parcels.votes(i).compareTo(quota) < (strict ? 1 : 0));
        }
        if (reached.isEmpty()) {
            return excludeLowest();
        }
        List<Integer> elected = new ArrayList<>();
        int most = variant.onePerRound() ? 1 : seatsLeft();
        List<Integer> tied = best(reached, most, elected);
        if (tied.isEmpty()) {
            elect(elected);
        }
        return tied;
    }

    private int seatsLeft() {
        return contest.seats() - winners.size();
    }

    /// Chooses at most `most` of these, the largest first; returns those that only a lot could tell apart.
    private List<Integer> best(List<Integer> reached, int most, List<Integer> chosen) {
        for (List<Integer> tier : Standing.highestFirst(reached, parcels::votes)) {
            List<Integer> left = new ArrayList<>(tier);
            while (chosen.size() < most && !left.isEmpty()) {
                boolean all = chosen.size() + left.size() <= most;
                List<Integer> next = all ? List.copyOf(left) : ties.settle(rounds.size() + 1, left, Purpose.ELECTION);
                if (!all && next.size() > 1) {
                    return next;
                }
                chosen.addAll(next);
                left.removeAll(next);
            }
        }
        return List.of();
    }

    private void elect(List<Integer> elected) {
        close(elected, List.of());
        elected.forEach(i -> winners.add(board.candidate(i)));
        elected.forEach(parcels::shut);
        continuing.removeAll(elected);
        action = Action.SURPLUS;
        moved = new ArrayList<>();
        for (int i : elected) {
            if (parcels.votes(i).compareTo(quota) > 0) {
                moved.addAll(passOn(i));
            }
            parcels.hold(i);
        }
    }

    private List<Transfer> passOn(int candidate) {
        Fraction votes = parcels.votes(candidate);
        Fraction share = votes.minus(quota).dividedBy(votes).truncated(variant.places());
        return parcels.surplus(candidate, quota, weight -> weight.times(share).truncated(variant.places()));
    }

    private List<Integer> excludeLowest() {
        List<Integer> tied = Standing.highestFirst(continuing, parcels::votes).getLast();
        List<Integer> picked = ties.settle(rounds.size() + 1, tied, Purpose.ELIMINATION);
        if (picked.size() > 1) {
            return picked;
        }
        Integer out = picked.getFirst();
        close(List.of(), picked);
        continuing.remove(/* element */ out);
        parcels.shut(out);
        action = Action.EXCLUDE;
        moved = parcels.exclude(out);
        return List.of();
    }

    private void close(List<Integer> elected, List<Integer> excluded) {
        rounds.add(new Round(
                rounds.size() + 1,
                action,
                Optional.empty(),
                board.map(i -> continuing.contains(i) ? parcels.votes(i) : null),
                board.list(elected),
                board.list(excluded),
                Optional.of(quota),
                parcels.rest(),
                moved,
                Map.of()));
    }
}
