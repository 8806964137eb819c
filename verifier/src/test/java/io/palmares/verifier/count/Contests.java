package io.palmares.verifier.count;

import io.palmares.verifier.count.CategoryRules.Aggregate;
import io.palmares.verifier.count.CategoryRules.Blend;
import io.palmares.verifier.count.CategoryRules.Criterion;
import io.palmares.verifier.count.CategoryRules.Jury;
import io.palmares.verifier.count.CategoryRules.Method;
import io.palmares.verifier.count.CategoryRules.Preset;
import io.palmares.verifier.count.CategoryRules.TieStep;
import io.palmares.verifier.count.CategoryRules.Transform;
import io.palmares.verifier.count.CategoryRules.Vote;
import io.palmares.verifier.json.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Contests put together by hand.
final class Contests {
    private Contests() {}

    static Contest vote(Method method, List<String> candidates, List<Marks> ballots, TieStep... ladder) {
        return votes(method, candidates, List.of(paper("1/1", List.of(), ballots)), ladder);
    }

    static Contest votes(Method method, List<String> candidates, List<OpenedPaper> papers, TieStep... ladder) {
        CategoryRules rules = rules(Preset.VOTE_ONLY, null, method, null, ladder);
        return of(rules, candidates, papers, Optional.empty());
    }

    static Contest of(
            CategoryRules rules, List<String> candidates, List<OpenedPaper> papers, Optional<List<String>> cards) {
        return new Contest("e", "r", rules, candidates, papers, cards, _ -> Optional.empty(), Optional.empty());
    }

    static CategoryRules rules(
            Preset preset, @Nullable Jury jury, @Nullable Method method, @Nullable Blend blend, TieStep... ladder) {
        Vote vote = method == null ? null : new Vote(method, false, 10, 10, 256);
        return new CategoryRules("prize", preset, 3, jury, vote, blend, List.of(ladder));
    }

    static Jury jury(Aggregate aggregate, String trim, String minCriterion, String minTotal) {
        return new Jury(
                List.of(
                        new Criterion("idea", Fraction.of(60), Fraction.of(10), 2),
                        new Criterion("work", Fraction.of(40), Fraction.of(5), 1)),
                aggregate,
                Fraction.parse(trim),
                Fraction.parse(minCriterion),
                Fraction.parse(minTotal),
                true);
    }

    static Blend blend(String jury, Transform transform, int minBallots) {
        return new Blend(Fraction.parse(jury), transform, minBallots);
    }

    static OpenedPaper paper(String weight, List<String> withdrawn, List<Marks> ballots) {
        return new OpenedPaper(
                "paper", "all", weight, 100, ballots.size(), 0, 0, 0, 0, withdrawn, taker -> ballots.forEach(taker));
    }

    static String card(String card, String candidate, long idea, long work) {
        return Json.object()
                .put("card", Json.of(card))
                .put("candidate", Json.of(candidate))
                .put("state", Json.of("LOCKED"))
                .put("scores", Json.object().put("idea", Json.of(idea)).put("work", Json.of(work)))
                .canonical();
    }
}
