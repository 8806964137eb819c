package io.palmares.tally;

import io.palmares.tally.Evidence.Link;
import io.palmares.tally.Evidence.Strength;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/// Methods that compare every pair: Condorcet winner and Smith set, Copeland, minimax, Schulze, ranked pairs.
final class PairCount {
    private final Contest contest;
    private final Board board;
    private final Pairwise pairs;

    PairCount(Contest contest, Pairwise pairs) {
        this.contest = contest;
        this.board = new Board(contest.candidates());
        this.pairs = pairs;
        board.spend((long) board.size() * board.size());
    }

    Count condorcet() {
        List<Integer> smith = smith();
        Optional<Integer> winner = Optional.of(smith).filter(s -> s.size() == 1).map(List::getFirst);
        List<List<Integer>> tiers = smith.isEmpty() ? List.of() : List.of(smith);
        return counted(tiers, Map.of(), Map.of(), Map.of(), List.of(), winner, smith);
    }

    Count copeland() {
        Map<Candidate, Fraction> scores = board.map(this::copeland);
        return counted(ranked(this::copeland), scores, Map.of(), Map.of(), List.of());
    }

    Count minimax(Rule.Strength strength) {
        Map<Candidate, Fraction> worst = board.map(x -> worst(x, strength));
        return counted(ranked(x -> worst(x, strength).negate()), Map.of(), Map.of(), worst, List.of());
    }

    Count schulze(Rule.Strength strength) {
        Schulze schulze = new Schulze(pairs, strength);
        Map<Candidate, Map<Candidate, Strength>> strengths =
                board.map(x -> board.map(y -> x == y ? null : schulze.strength(x, y)));
        return counted(schulze.tiers(), Map.of(), strengths, Map.of(), List.of());
    }

    Count rankedPairs(Rule.Strength strength) {
        RankedPairs ranked = new RankedPairs(board, pairs, strength);
        Optional<RankedPairs.Settled> settled = ranked.settle(contest.seats());
        if (settled.isEmpty()) {
            return new Count.Unsupported(contest, "size: too many orders of equal majorities to compare");
        }
        List<Link> links = settled.get().links();
        return settled.get().tiers().isEmpty() && board.size() > 0
                ? stopped(settled.get())
                : counted(settled.get().tiers(), Map.of(), Map.of(), Map.of(), links);
    }

    private Count stopped(RankedPairs.Settled settled) {
        Evidence evidence = evidence(Map.of(), Map.of(), Map.of(), settled.links(), condorcetWinner(), smith());
        return new Count.Counted(contest, new Outcome.NeedsLot(board.list(settled.tied())), evidence, List.of());
    }

    private List<List<Integer>> ranked(IntFunction<Fraction> figure) {
        return Standing.highestFirst(board.all(), figure);
    }

    private Fraction copeland(int x) {
        long halves = board.all().stream()
                .filter(y -> y != x)
                .mapToLong(y -> pairs.beats(x, y) ? 2 : pairs.beats(y, x) ? 0 : 1)
                .sum();
        return Fraction.of(halves, 2);
    }

    private Fraction worst(int x, Rule.Strength strength) {
        return board.all().stream()
                .filter(y -> y != x)
                .map(y -> against(x, y, strength))
                .reduce(Fraction::max)
                .orElse(Fraction.ZERO);
    }

    private Fraction against(int x, int y, Rule.Strength strength) {
        return switch (strength) {
            case OPPOSITION -> Fraction.of(pairs.votes(y, x));
            case MARGIN -> Fraction.of(pairs.votes(y, x) - pairs.votes(x, y));
            case WINNING -> pairs.beats(y, x) ? Fraction.of(pairs.votes(y, x)) : Fraction.ZERO;
            case RATIO -> throw new IllegalArgumentException("minimax has no ratio");
        };
    }

    private Optional<Integer> condorcetWinner() {
        return board.all().stream()
                .filter(x -> board.all().stream().allMatch(y -> x.equals(y) || pairs.beats(x, y)))
                .findFirst();
    }

    /// The smallest set whose members beat everybody outside, grown from those with the most wins.
    private List<Integer> smith() {
        List<List<Integer>> byWins = ranked(this::copeland);
        if (byWins.isEmpty()) {
            return List.of();
        }
        Set<Integer> smith = new HashSet<>(byWins.getFirst());
        List<Integer> more = byWins.getFirst();
        while (!more.isEmpty()) {
            more = board.all().stream()
                    .filter(y -> !smith.contains(y) && smith.stream().anyMatch(x -> !pairs.beats(x, y)))
                    .toList();
            smith.addAll(more);
        }
        return board.sorted(smith);
    }

    private Count counted(
            List<List<Integer>> tiers,
            Map<Candidate, Fraction> scores,
            Map<Candidate, Map<Candidate, Strength>> strengths,
            Map<Candidate, Fraction> worst,
            List<Link> links) {
        return counted(tiers, scores, strengths, worst, links, condorcetWinner(), smith());
    }

    private Count counted(
            List<List<Integer>> tiers,
            Map<Candidate, Fraction> scores,
            Map<Candidate, Map<Candidate, Strength>> strengths,
            Map<Candidate, Fraction> worst,
            List<Link> links,
            Optional<Integer> winner,
            List<Integer> smith) {
        Evidence evidence = evidence(scores, strengths, worst, links, winner, smith);
        return new Count.Counted(contest, Standing.top(board, tiers, contest.seats()), evidence, List.of());
    }

    private Evidence evidence(
            Map<Candidate, Fraction> scores,
            Map<Candidate, Map<Candidate, Strength>> strengths,
            Map<Candidate, Fraction> worst,
            List<Link> links,
            Optional<Integer> winner,
            List<Integer> smith) {
        Map<Candidate, Map<Candidate, Fraction>> pairwise =
                board.map(x -> board.map(y -> x == y ? null : Fraction.of(pairs.votes(x, y))));
        return new Evidence.Pairs(
                pairwise, scores, strengths, worst, winner.map(board::candidate), board.list(smith), links);
    }
}
