package io.palmares.verifier.count;

import io.palmares.verifier.count.CategoryRules.TieStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// The rulebook's tie ladder: each step among those the one before left.
final class TieLadder {
    private final Contest contest;
    private final Optional<Standing> jury;
    private final Optional<Electorate> votes;
    private final Claims claims;
    private final List<Step> taken = new ArrayList<>();

    /// A step that made a difference.
    ///
    /// @param signed the chair's word, where the step is a casting vote
    record Step(TieStep step, List<String> among, List<String> preferred, Optional<String> signed) {}

    TieLadder(Contest contest, Optional<Standing> jury, Optional<Electorate> votes, Claims claims) {
        this.claims = claims;
        this.contest = contest;
        this.jury = jury;
        this.votes = votes;
    }

    List<Step> taken() {
        return taken;
    }

    /// @param tied ascending
    List<String> among(List<String> tied) {
        List<String> left = tied;
        for (TieStep step : contest.rules().tieLadder()) {
            if (left.size() == 1) break;
            Step next = step == TieStep.CASTING_VOTE ? castingVote(left) : plain(step, left);
            if (next.preferred().size() < left.size()) {
                taken.add(next);
                left = next.preferred();
            }
        }
        return left;
    }

    private Step castingVote(List<String> left) {
        return contest.castingVote()
                .apply(left)
                .filter(vote -> left.contains(vote.preferred()))
                .map(vote ->
                        new Step(TieStep.CASTING_VOTE, left, List.of(vote.preferred()), Optional.of(vote.signed())))
                .orElseGet(() -> new Step(TieStep.CASTING_VOTE, left, left, Optional.empty()));
    }

    private Step plain(TieStep step, List<String> left) {
        return new Step(step, left, preferred(step, left), Optional.empty());
    }

    private List<String> preferred(TieStep step, List<String> left) {
        return switch (step) {
            case JURY_SCORE -> jury.map(j -> best(left, j.figures())).orElse(left);
            case PRIORITY_CRITERION -> byCriteria(left);
            case FIRST_PREFERENCES -> byVotes(step, left).orElseGet(() -> byFirstPreferences(left));
            case HEAD_TO_HEAD -> byVotes(step, left).orElseGet(() -> headToHead(left));
            case LOT ->
                contest.lot()
                        .map(lot ->
                                List.of(lot.order(contest.rules().id(), left).getFirst()))
                        .orElse(left);
            case CASTING_VOTE, EX_AEQUO -> left;
        };
    }

    /// Where only totals are public, what the result says of steps that look into ballots.
    private Optional<List<String>> byVotes(TieStep step, List<String> left) {
        return claims.vote().isPresent() ? claims.preferred(step, left) : Optional.empty();
    }

    private List<String> byCriteria(List<String> left) {
        CategoryRules.Jury rules = contest.rules().jury();
        if (rules == null || jury.isEmpty()) return left;
        List<String> still = left;
        for (CategoryRules.Criterion criterion : rules.byPriority()) {
            still = best(still, jury.get().criteria().getOrDefault(criterion.id(), Map.of()));
        }
        return still;
    }

    private List<String> byFirstPreferences(List<String> left) {
        CategoryRules.Vote vote = contest.rules().vote();
        if (vote == null || votes.isEmpty() || sumsOnly(vote)) return left;
        long[] firsts = Preferences.firsts(
                votes.get(), contest.candidates().size(), vote.method().isRanked());
        return firsts == null ? left : most(left, id -> firsts[number(id)]);
    }

    private static boolean sumsOnly(CategoryRules.Vote vote) {
        return vote.method() == CategoryRules.Method.POINTS || vote.method() == CategoryRules.Method.SCORE;
    }

    /// The one who beats each of the others.
    private List<String> headToHead(List<String> left) {
        CategoryRules.Vote vote = contest.rules().vote();
        if (vote == null || votes.isEmpty() || !vote.method().isRanked()) return left;
        for (String one : left) {
            boolean beatsAll = left.stream().filter(other -> !other.equals(one)).allMatch(other -> beats(one, other));
            if (beatsAll) return List.of(one);
        }
        return left;
    }

    private boolean beats(String one, String other) {
        Preferences.Duel duel = Preferences.between(votes.orElseThrow(), number(one), number(other));
        return duel.one() > duel.other();
    }

    private int number(String id) {
        return contest.candidates().indexOf(id);
    }

    private static List<String> best(List<String> left, Map<String, Fraction> figures) {
        return Standing.tiers(left, figures).getFirst();
    }

    private static List<String> most(List<String> left, ToLongFunction<String> figure) {
        long most = left.stream().mapToLong(figure).max().orElseThrow();
        return left.stream().filter(id -> figure.applyAsLong(id) == most).toList();
    }
}
