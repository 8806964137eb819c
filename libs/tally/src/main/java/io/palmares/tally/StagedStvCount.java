package io.palmares.tally;

import io.palmares.tally.Count.Purpose;
import io.palmares.tally.Round.Action;
import io.palmares.tally.Round.Transfer;
import io.palmares.tally.Rule.StvVariant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Single transferable vote in stages of one action each: the largest surplus is passed on, and where there
/// is none the lowest goes. Scottish rules, and weighted inclusive Gregory exactly or by the PR Foundation's
/// reference.
final class StagedStvCount {
    private final Contest contest;
    private final StvVariant variant;
    private final Fraction quota;
    private final boolean strict;
    private final Board board;
    private final Parcels parcels;
    private final TieBreaker ties;
    private final List<Round> stages = new ArrayList<>();
    private final List<Integer> hopeful;
    private final List<Integer> elected = new ArrayList<>();
    private final List<Integer> pending = new ArrayList<>();
    private boolean done;

    StagedStvCount(Contest contest, Rule.SingleTransferable rule, Rankings rankings) {
        this.contest = contest;
        this.variant = rule.variant();
        this.quota = Quotas.value(rule.quota(), Parcels.valid(rankings), contest.seats());
        this.strict = Quotas.strict(rule.quota());
        this.board = new Board(contest.candidates());
        this.parcels = new Parcels(board, rankings);
        this.ties = new TieBreaker(board, rule.ties(), stages, false);
        this.hopeful = new ArrayList<>(board.all());
    }

    Count count() {
        Outcome outcome = board.size() == 0 ? new Outcome.NoAward("nobody stood", List.of()) : run();
        return new Count.Counted(contest, outcome, Evidence.Rounds.of(Evidence.Form.STAGES, stages), ties.broken());
    }

    private Outcome run() {
        List<Integer> tied = close(Action.FIRST, Optional.empty(), List.of());
        while (tied.isEmpty() && !done) {
            tied = act();
        }
        return tied.isEmpty() ? won() : new Outcome.NeedsLot(board.list(tied));
    }

    private Outcome won() {
        List<Candidate> winners = elected.stream().map(board::candidate).toList();
        return new Outcome.Won(winners, Elimination.ranking(stages, winners));
    }

    private int seatsLeft() {
        return contest.seats() - elected.size();
    }

    /// One stage. Returns those between whom only a lot could choose; nobody when all went well.
    private List<Integer> act() {
        boolean surplus = !pending.isEmpty();
        List<List<Integer>> tiers = Standing.highestFirst(surplus ? pending : hopeful, i -> parcels.votes(i));
        List<Integer> tied = surplus ? tiers.getFirst() : tiers.getLast();
        Purpose purpose = surplus ? Purpose.SURPLUS : Purpose.ELIMINATION;
        List<Integer> picked = ties.settle(stages.size() + 1, tied, purpose);
        if (picked.size() > 1) {
            return picked;
        }
        return surplus ? passOn(picked.getFirst()) : exclude(picked.getFirst());
    }

    private List<Integer> passOn(Integer candidate) {
        Fraction votes = parcels.votes(candidate);
        pending.remove(/* element */ candidate);
        List<Transfer> moved =
                parcels.surplus(candidate, quota, weight -> reweighed(weight, votes.minus(quota), votes));
        return close(Action.SURPLUS, Optional.of(board.candidate(candidate)), moved);
    }

    private Fraction reweighed(Fraction weight, Fraction surplus, Fraction votes) {
        Fraction product = weight.times(surplus);
        return switch (variant) {
            case StvVariant.Wigm _ -> product.dividedBy(votes);
            case StvVariant.Scottish _ -> product.dividedBy(votes).truncated(5);
            case StvVariant.WigmPrf _ -> product.truncated(4).dividedBy(votes).truncated(4);
            case StvVariant.Simultaneous _, StvVariant.MeekPrf _ ->
                throw new IllegalStateException("not counted in stages: " + variant);
        };
    }

    private List<Integer> exclude(Integer candidate) {
        hopeful.remove(/* element */ candidate);
        parcels.shut(candidate);
        List<Transfer> moved = parcels.exclude(candidate);
        return close(Action.EXCLUDE, Optional.of(board.candidate(candidate)), moved);
    }

    /// Elects those who now have the quota, and the rest when no more are left than seats; writes the stage
    /// down.
    ///
    /// The Scottish rules stop at once when the seats are filled; the others look only when the next stage
    /// begins, so that one more surplus is passed on.
    private List<Integer> close(Action action, Optional<Candidate> candidate, List<Transfer> moved) {
        List<Integer> reached = new ArrayList<>(hopeful.stream()
                .filter(i -> parcels.votes(i).compareTo(quota) >= (strict ? 1 : 0))
                .sorted(Comparator.comparing((Integer i) -> parcels.votes(i)).reversed())
                .toList());
        List<Integer> tied = cut(reached);
        boolean before = settled();
        reached.forEach(this::elect);
        List<Integer> now = new ArrayList<>(reached);
        done = variant instanceof StvVariant.Scottish ? settled() : before;
        if (done && seatsLeft() > 0) {
            now.addAll(hopeful);
            elected.addAll(hopeful);
            hopeful.clear();
        }
        List<Candidate> out = action == Action.EXCLUDE ? List.of(candidate.orElseThrow()) : List.of();
        stages.add(new Round(
                stages.size() + 1,
                action,
                candidate,
                board.map(parcels::votes),
                board.list(now),
                out,
                Optional.of(quota),
                parcels.rest(),
                moved,
                Map.of()));
        return tied;
    }

    private boolean settled() {
        return seatsLeft() == 0 || hopeful.size() <= seatsLeft();
    }

    private void elect(Integer candidate) {
        hopeful.remove(/* element */ candidate);
        elected.add(candidate);
        pending.add(candidate);
        parcels.shut(candidate);
    }

    /// Where a small quota lets more reach it than there are seats, those with the most votes are in.
    private List<Integer> cut(List<Integer> reached) {
        while (reached.size() > seatsLeft()) {
            List<Integer> kept = new ArrayList<>();
            for (List<Integer> tier : Standing.highestFirst(reached, parcels::votes)) {
                List<Integer> left = new ArrayList<>(tier);
                while (kept.size() < seatsLeft() && !left.isEmpty()) {
                    boolean all = kept.size() + left.size() <= seatsLeft();
                    List<Integer> next = all ? left : ties.settle(stages.size() + 1, left, Purpose.ELECTION);
                    if (!all && next.size() > 1) {
                        reached.retainAll(kept);
                        return next;
                    }
                    kept.addAll(next);
                    left.removeAll(List.copyOf(next));
                }
            }
            reached.retainAll(kept);
        }
        return List.of();
    }
}
