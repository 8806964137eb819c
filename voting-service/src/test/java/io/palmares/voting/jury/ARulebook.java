package io.palmares.voting.jury;

import io.palmares.contracts.rulebook.Category;
import io.palmares.contracts.rulebook.Criterion;
import io.palmares.contracts.rulebook.Jury;
import io.palmares.contracts.rulebook.LocalTimetable;
import io.palmares.contracts.rulebook.NomineeKind;
import io.palmares.contracts.rulebook.OwnCandidate;
import io.palmares.contracts.rulebook.Preset;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.contracts.rulebook.TieRule;
import io.palmares.contracts.rulebook.Vote;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A rulebook of one category with a jury.
public record ARulebook(
        Preset preset,
        Jury.Aggregate aggregate,
        @Nullable Integer quorum,
        @Nullable String minTotal,
        @Nullable String minCriterion,
        List<TieRule> ladder) {
    public static final List<String> CRITERIA = List.of("impact", "leadership", "cooperation");

    public static ARulebook withJury() {
        return new ARulebook(
                Preset.JURY_SHORTLIST_THEN_VOTE,
                Jury.Aggregate.MEAN,
                null,
                null,
                null,
                List.of(
                        TieRule.JURY_SCORE,
                        TieRule.PRIORITY_CRITERION,
                        TieRule.FIRST_PREFERENCES,
                        TieRule.HEAD_TO_HEAD,
                        TieRule.EX_AEQUO));
    }

    public ARulebook of(Preset other) {
        return new ARulebook(other, aggregate, quorum, minTotal, minCriterion, ladder);
    }

    ARulebook aggregate(Jury.Aggregate other) {
        return new ARulebook(preset, other, quorum, minTotal, minCriterion, ladder);
    }

    ARulebook quorum(int cards) {
        return new ARulebook(preset, aggregate, cards, minTotal, minCriterion, ladder);
    }

    ARulebook minTotal(String least) {
        return new ARulebook(preset, aggregate, quorum, least, minCriterion, ladder);
    }

    ARulebook minCriterion(String least) {
        return new ARulebook(preset, aggregate, quorum, minTotal, least, ladder);
    }

    ARulebook ladder(TieRule... steps) {
        return new ARulebook(preset, aggregate, quorum, minTotal, minCriterion, List.of(steps));
    }

    public Rulebook build() {
        return new Rulebook(
                AJury.ID.edition(),
                "european-cluster-awards",
                Map.of("en", "European Cluster Awards"),
                List.of("en"),
                "Europe/Brussels",
                true,
                new LocalTimetable(null, null, null, null, null, null, null),
                List.of(),
                OwnCandidate.WITHHOLD,
                2,
                1,
                3,
                12,
                14,
                List.of("deputy"),
                List.of(category()));
    }

    private Category category() {
        return new Category(
                AJury.ID.category(),
                Map.of("en", "Cluster Manager of the Year"),
                preset,
                NomineeKind.PERSON,
                null,
                List.of(),
                true,
                null,
                preset.hasJury() ? jury() : null,
                3,
                new Vote(Vote.Method.PLURALITY, false, null, null, 64),
                null,
                ladder,
                Category.Vacancy.VACANT);
    }

    private Jury jury() {
        return new Jury(
                List.of(
                        new Criterion("impact", Map.of("en", "Impact"), 40, 10, 1),
                        new Criterion("leadership", Map.of("en", "Leadership"), 30, 10, 2),
                        new Criterion("cooperation", Map.of("en", "Cooperation"), 30, 10, 3)),
                aggregate,
                aggregate == Jury.Aggregate.TRIMMED_MEAN ? "1/5" : null,
                quorum,
                minCriterion,
                minTotal,
                "15",
                false);
    }
}
