package io.palmares.tally;

import io.palmares.tally.Count.Purpose;
import io.palmares.tally.Count.TieBroken;
import io.palmares.tally.Count.TieStep;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/// The declared order in which a tie of the result is decided. A step that has nothing to go by is skipped; a
/// step that waits for a person or a draw stops the ladder until that is known.
public record TieLadder(List<Step> steps) {
    public TieLadder {
        steps = List.copyOf(steps);
    }

    public sealed interface Step {
        record HigherJuryScore() implements Step {}

        record HigherCriterion(String criterion) implements Step {}

        record MoreFirstPreferences() implements Step {}

        record HeadToHead() implements Step {}

        record CastingVote() implements Step {}

        record Lot() implements Step {}

        /// All who are still tied share the place.
        record ExAequo() implements Step {}
    }

    /// What the steps can go by.
    ///
    /// @param criteria aggregates by criterion id
    /// @param votes the electorate's ballots, absent where there was no vote
    /// @param castingVote whom the chair named
    /// @param lot the drawn order, the first wins
    public record Facts(
            Map<Candidate, Fraction> juryScores,
            Map<String, Map<Candidate, Fraction>> criteria,
            Optional<Profile> votes,
            Casting castingVote,
            Optional<List<Candidate>> lot) {}

    /// The chair's part: not asked yet, given, or not to be had (no chair without a conflict).
    public sealed interface Casting {
        record Awaited() implements Casting {}

        record Given(Candidate pick) implements Casting {}

        record Impossible() implements Casting {}
    }

    /// How it came out, and which steps told whom apart on the way.
    public sealed interface Resolution {
        List<TieBroken> broken();

        /// `in` have the places.
        record Decided(List<Candidate> in, List<TieBroken> broken) implements Resolution {}

        /// `in` have places of their own, `sharing` share what is left.
        record Shared(List<Candidate> in, List<Candidate> sharing, List<TieBroken> broken) implements Resolution {}

        /// `step` needs something that is not known yet; with no step the ladder is at its end.
        record Open(List<Candidate> in, List<Candidate> tied, Optional<Step> step, List<TieBroken> broken)
                implements Resolution {}
    }

    /// Decides between `tied` for `places`.
    ///
    /// @param candidates those of the contest, in its order
    public Resolution resolve(List<Candidate> candidates, List<Candidate> tied, int places, Facts facts) {
        Board board = new Board(candidates);
        Cut cut = new Cut(tied.stream().map(board::number).toList(), places);
        List<TieBroken> broken = new ArrayList<>();
        for (Step step : steps) {
            if (cut.tied().isEmpty()) {
                break;
            }
            if (step instanceof Step.ExAequo) {
                return new Resolution.Shared(board.list(cut.in()), board.list(cut.tied()), broken);
            }
            if (waits(step, facts)) {
                return new Resolution.Open(board.list(cut.in()), board.list(cut.tied()), Optional.of(step), broken);
            }
            figures(step, board, cut.tied(), facts).ifPresent(figure -> apply(step, board, cut, figure, broken));
        }
        return cut.tied().isEmpty()
                ? new Resolution.Decided(board.list(cut.in()), broken)
                : new Resolution.Open(board.list(cut.in()), board.list(cut.tied()), Optional.empty(), broken);
    }

    private static boolean waits(Step step, Facts facts) {
        return switch (step) {
            case Step.CastingVote _ -> facts.castingVote() instanceof Casting.Awaited;
            case Step.Lot _ -> facts.lot().isEmpty();
            case Step.HigherJuryScore _,
                    Step.HigherCriterion _,
                    Step.MoreFirstPreferences _,
                    Step.HeadToHead _,
                    Step.ExAequo _ -> false;
        };
    }

    private static void apply(Step step, Board board, Cut cut, IntFunction<Fraction> figure, List<TieBroken> broken) {
        Cut.Split split = cut.by(figure);
        if (split.decidedAnything()) {
            broken.add(new TieBroken(
                    1,
                    board.list(split.between()),
                    board.list(split.ahead()),
                    Purpose.ELECTION,
                    name(step),
                    board.map(i -> split.between().contains(i) ? figure.apply(i) : null)));
        }
    }

    private static TieStep name(Step step) {
        return switch (step) {
            case Step.HigherJuryScore _ -> TieStep.JURY_SCORE;
            case Step.HigherCriterion _ -> TieStep.CRITERION;
            case Step.MoreFirstPreferences _ -> TieStep.FIRST_PREFERENCES;
            case Step.HeadToHead _ -> TieStep.HEAD_TO_HEAD;
            case Step.CastingVote _ -> TieStep.CASTING_VOTE;
            case Step.Lot _, Step.ExAequo _ -> TieStep.LOT;
        };
    }

    /// A figure for each of the tied, the higher the better; empty when the step has nothing to go by.
    private static Optional<IntFunction<Fraction>> figures(Step step, Board board, List<Integer> tied, Facts facts) {
        return switch (step) {
            case Step.HigherJuryScore _ -> known(board, tied, facts.juryScores());
            case Step.HigherCriterion(String criterion) ->
                known(board, tied, facts.criteria().getOrDefault(criterion, Map.of()));
            case Step.MoreFirstPreferences _ ->
                facts.votes().flatMap(v -> FirstPreferences.of(v)).map(firsts -> i -> firsts[i]);
            case Step.HeadToHead _ ->
                facts.votes().flatMap(v -> Duels.among(tied, v)).map(d -> d::wins);
            case Step.CastingVote _ ->
                facts.castingVote() instanceof Casting.Given(Candidate pick)
                        ? Optional.of(i -> board.candidate(i).equals(pick) ? Fraction.ONE : Fraction.ZERO)
                        : Optional.empty();
            case Step.Lot _ -> facts.lot().flatMap(order -> drawn(board, tied, order));
            case Step.ExAequo _ -> Optional.empty();
        };
    }

    private static Optional<IntFunction<Fraction>> known(
            Board board, List<Integer> tied, Map<Candidate, Fraction> figures) {
        boolean all = tied.stream().allMatch(i -> figures.containsKey(board.candidate(i)));
        return all ? Optional.of(i -> figures.getOrDefault(board.candidate(i), Fraction.ZERO)) : Optional.empty();
    }

    private static Optional<IntFunction<Fraction>> drawn(Board board, List<Integer> tied, List<Candidate> order) {
        List<Integer> places = order.stream().map(board::number).toList();
        return new HashSet<>(places).containsAll(tied)
                ? Optional.of(i -> Fraction.of(-places.indexOf(i)))
                : Optional.empty();
    }
}
