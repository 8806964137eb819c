package io.palmares.results.count;

import io.palmares.contracts.rulebook.Jury;
import io.palmares.contracts.rulebook.TieRule;
import io.palmares.results.count.VotingSide.CastingVote;
import io.palmares.tally.Fraction;
import io.palmares.tally.Profile;
import io.palmares.tally.Rankings;
import io.palmares.tally.Selections;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The rulebook's tie ladder: step by step, each among those the one before left, on exact figures only.
///
/// @param criteria aggregates by criterion, then candidate; empty without a jury
/// @param votes the electorate's profile; null without a vote
record Ladder(
        String category,
        List<TieRule> steps,
        List<String> candidates,
        Map<String, Fraction> juryScores,
        Map<String, Map<String, Fraction>> criteria,
        @Nullable Jury jury,
        @Nullable Profile votes,
        TieDeciders ties) {
    /// Where a ladder ended.
    ///
    /// @param left one, or several jointly
    /// @param awaiting the chair was asked; nothing is decided before the answer
    record Climb(List<String> left, List<Step> taken, boolean awaiting) {}

    /// A step that made a difference.
    ///
    /// @param signed the chair's casting vote; null for other steps
    record Step(
            TieRule step,
            List<String> among,
            List<String> preferred,
            @Nullable String signed) {
        Step(TieRule step, List<String> among, List<String> preferred) {
            this(step, among, preferred, null);
        }
    }

    Climb among(List<String> tied) {
        List<String> left = tied.stream().sorted().toList();
        List<Step> taken = new ArrayList<>();
        for (TieRule step : steps) {
            if (left.size() == 1) break;
            Optional<Step> next = take(step, left);
            if (next.isEmpty()) return new Climb(left, taken, true);
            if (next.get().preferred().size() < left.size()) {
                taken.add(next.get());
                left = next.get().preferred();
            }
        }
        return new Climb(left, taken, false);
    }

    /// Empty while the chair's answer is awaited.
    private Optional<Step> take(TieRule step, List<String> left) {
        return step == TieRule.CASTING_VOTE
                ? castingVote(left)
                : Optional.of(new Step(step, left, preferred(step, left)));
    }

    private List<String> preferred(TieRule step, List<String> left) {
        return switch (step) {
            case JURY_SCORE -> juryScores.isEmpty() ? left : best(left, id -> figure(juryScores, id));
            case PRIORITY_CRITERION -> byCriteria(left);
            case FIRST_PREFERENCES -> byFirstPreferences(left);
            case HEAD_TO_HEAD -> headToHead(left);
            case LOT -> ties.drawn(category, left);
            case CASTING_VOTE, EX_AEQUO -> left;
        };
    }

    private List<String> byCriteria(List<String> left) {
        if (jury == null || criteria.isEmpty()) return left;
        List<String> still = left;
        var byPriority = jury.criteria().stream()
                .sorted(Comparator.comparingInt(c -> c.priority()))
                .toList();
        for (var criterion : byPriority) {
            Map<String, Fraction> figures = criteria.getOrDefault(criterion.id(), Map.of());
            still = best(still, id -> figure(figures, id));
        }
        return still;
    }

    private List<String> byFirstPreferences(List<String> left) {
        Map<String, Fraction> firsts = switch (votes) {
            case Rankings rankings -> Preferences.firsts(rankings, candidates);
            case Selections selections -> Preferences.onlyOnes(selections, candidates);
            case null, default -> Map.of();
        };
        return best(left, id -> figure(firsts, id));
    }

    /// The one who beats each of the others; nobody, if there is none.
    private List<String> headToHead(List<String> left) {
        if (!(votes instanceof Rankings rankings)) return left;
        return left.stream()
                .filter(id -> left.stream()
                        .filter(other -> !other.equals(id))
                        .allMatch(other -> Preferences.prefers(rankings, candidates, id, other)))
                .findFirst()
                .map(List::of)
                .orElse(left);
    }

    private Optional<Step> castingVote(List<String> left) {
        return switch (ties.chair().apply(left)) {
            case CastingVote.Given given ->
                Optional.of(new Step(
                        TieRule.CASTING_VOTE,
                        left,
                        left.contains(given.preferred()) ? List.of(given.preferred()) : left,
                        given.signed()));
            case CastingVote.NoChair() -> Optional.of(new Step(TieRule.CASTING_VOTE, left, left));
            case CastingVote.Awaited() -> Optional.empty();
        };
    }

    private static List<String> best(List<String> left, Function<String, Fraction> figure) {
        Fraction most = left.stream().map(figure).max(Comparator.naturalOrder()).orElse(Fraction.ZERO);
        return left.stream().filter(id -> figure.apply(id).compareTo(most) == 0).toList();
    }

    private static Fraction figure(Map<String, Fraction> figures, String id) {
        return figures.getOrDefault(id, Fraction.ZERO);
    }
}
