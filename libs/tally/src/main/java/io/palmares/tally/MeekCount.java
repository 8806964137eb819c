package io.palmares.tally;

import io.palmares.tally.Count.Purpose;
import io.palmares.tally.Round.Action;
import io.palmares.tally.Round.Rest;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Meek's method by the PR Foundation's reference rule: nine decimals, keep factors rounded up. Amounts are
/// whole numbers of 10⁻⁹ votes.
final class MeekCount {
    /// Votes beyond this would not fit a long in units of 10⁻⁹.
    static final long MAX_BALLOTS = 4_000_000_000L;

    private static final long ONE = 1_000_000_000L;
    private static final long OMEGA = 1_000L;

    private final Contest contest;
    private final Rankings rankings;
    private final Board board;
    private final TieBreaker ties;
    private final List<Round> rounds = new ArrayList<>();
    private final List<Integer> hopeful;
    private final List<Integer> elected = new ArrayList<>();
    private final long[] keep;
    private final long[] votes;
    private long exhausted;
    private long quota;

    MeekCount(Contest contest, Rule.SingleTransferable rule, Rankings rankings) {
        this.contest = contest;
        this.rankings = rankings;
        this.board = new Board(contest.candidates());
        this.ties = new TieBreaker(board, rule.ties(), rounds, false);
        this.hopeful = new ArrayList<>(board.all());
        this.keep = new long[board.size()];
        this.votes = new long[board.size()];
        Arrays.fill(keep, ONE);
    }

    Count count() {
        Outcome outcome = board.size() == 0 ? new Outcome.NoAward("nobody stood", List.of()) : run();
        return new Count.Counted(contest, outcome, Evidence.Rounds.of(Evidence.Form.ITERATIONS, rounds), ties.broken());
    }

    private Outcome run() {
        while (seatsLeft() > 0 && hopeful.size() > seatsLeft()) {
            List<Integer> tied = round();
            if (!tied.isEmpty()) {
                return new Outcome.NeedsLot(board.list(tied));
            }
        }
        if (hopeful.size() <= seatsLeft()) {
            elected.addAll(hopeful);
        }
        List<Candidate> winners = elected.stream().map(board::candidate).toList();
        List<List<Candidate>> ranking = rounds.isEmpty() ? List.of(winners) : Elimination.ranking(rounds, winners);
        return new Outcome.Won(winners, ranking);
    }

    private int seatsLeft() {
        return contest.seats() - elected.size();
    }

    /// Iterates until somebody is elected or the surplus is as good as gone; then the lowest goes.
    private List<Integer> round() {
        long last = Long.MAX_VALUE;
        while (true) {
            distribute();
            List<Integer> now = hopeful.stream().filter(i -> votes[i] >= quota).toList();
            if (!now.isEmpty()) {
                hopeful.removeAll(now);
                elected.addAll(now);
                close(now, List.of());
                return List.of();
            }
            long surplus = elected.stream()
                    .mapToLong(i -> Math.max(0, votes[i] - quota))
                    .sum();
            if (surplus < OMEGA || surplus >= last) {
                return excludeLowest(surplus);
            }
            last = surplus;
            elected.forEach(this::lowerKeepFactor);
        }
    }

    private void distribute() {
        Arrays.fill(votes, 0);
        exhausted = 0;
        Packed rows = rankings.rows();
        for (int row = 0; row < rows.rows(); row++) {
            long weight = ONE;
            for (int at = rows.start(row); at < rows.end(row) && weight > 0; at++) {
                int candidate = rankings.candidate(at);
                long kept = (weight * keep[candidate] + ONE - 1) / ONE;
                votes[candidate] += kept * rows.count(row);
                weight -= kept;
            }
            exhausted += rows.end(row) > rows.start(row) ? weight * rows.count(row) : 0;
        }
        quota = Arrays.stream(votes).sum() / (contest.seats() + 1L) + 1;
    }

    private void lowerKeepFactor(int candidate) {
        BigInteger product = BigInteger.valueOf(keep[candidate]).multiply(BigInteger.valueOf(quota));
        BigInteger kept = up(product, BigInteger.valueOf(ONE));
        keep[candidate] = up(kept.multiply(BigInteger.valueOf(ONE)), BigInteger.valueOf(votes[candidate]))
                .longValueExact();
    }

    private static BigInteger up(BigInteger value, BigInteger unit) {
        return value.add(unit).subtract(BigInteger.ONE).divide(unit);
    }

    private List<Integer> excludeLowest(long surplus) {
        long lowest = hopeful.stream().mapToLong(i -> votes[i]).min().orElseThrow();
        List<Integer> tied =
                hopeful.stream().filter(i -> votes[i] <= lowest + surplus).toList();
        List<Integer> picked = ties.settle(rounds.size() + 1, tied, Purpose.ELIMINATION);
        if (picked.size() > 1) {
            return picked;
        }
        hopeful.removeAll(picked);
        picked.forEach(i -> keep[i] = 0);
        close(List.of(), picked);
        return List.of();
    }

    private void close(List<Integer> now, List<Integer> excluded) {
        Action action = rounds.isEmpty()
                ? Action.FIRST
                : rounds.getLast().eliminated().isEmpty() ? Action.SURPLUS : Action.EXCLUDE;
        rounds.add(new Round(
                rounds.size() + 1,
                action,
                Optional.empty(),
                board.map(i -> keep[i] == 0 ? null : amount(votes[i])),
                board.list(now),
                board.list(excluded),
                Optional.of(amount(quota)),
                new Rest(
                        amount(exhausted
                                + excluded.stream().mapToLong(i -> votes[i]).sum()),
                        Fraction.ZERO,
                        Fraction.ZERO),
                List.of(),
                board.map(i -> elected.contains(i) ? amount(keep[i]) : null)));
    }

    private static Fraction amount(long billionths) {
        return Fraction.of(billionths, ONE);
    }
}
