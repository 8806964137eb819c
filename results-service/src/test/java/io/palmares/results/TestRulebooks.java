package io.palmares.results;

import io.palmares.contracts.rulebook.Blend;
import io.palmares.contracts.rulebook.Category;
import io.palmares.contracts.rulebook.Criterion;
import io.palmares.contracts.rulebook.ElectorClass;
import io.palmares.contracts.rulebook.Jury;
import io.palmares.contracts.rulebook.LocalTimetable;
import io.palmares.contracts.rulebook.NomineeKind;
import io.palmares.contracts.rulebook.OwnCandidate;
import io.palmares.contracts.rulebook.Preset;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.contracts.rulebook.TieRule;
import io.palmares.contracts.rulebook.Vote;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.messaging.delivery.EventJson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rulebooks for tests.
public final class TestRulebooks {
    private static final LocalTimetable TIMES = new LocalTimetable(
            "2020-02-01T09:00",
            "2020-03-01T18:00",
            null,
            "2020-05-01T18:00",
            "2020-10-20T10:00",
            "2020-11-06T17:00",
            "2020-11-11T12:00");

    private TestRulebooks() {}

    /// One category of each kind.
    static Rulebook ofEdition(String edition) {
        return with(
                edition,
                category("manager", Preset.VOTE_ONLY, null, plurality(), null),
                category("partnership", Preset.JURY_SHORTLIST_THEN_VOTE, jury(), plurality(), null),
                category("innovator", Preset.JURY_ONLY, jury(), null, null),
                category("mobilisation", Preset.DIRECT, null, null, null));
    }

    public static Rulebook with(String edition, Category... categories) {
        return new Rulebook(
                edition,
                "european-cluster-awards",
                Map.of("en", "European Cluster Awards", "de", "Europäische Clusterpreise"),
                List.of("en", "de"),
                "Europe/Brussels",
                true,
                TIMES,
                List.of(new ElectorClass("members", Map.of("en", "Members"), "1", ElectorClass.Electors.MEMBERS)),
                OwnCandidate.WITHHOLD,
                2,
                1,
                3,
                12,
                14,
                List.of(),
                List.of(categories));
    }

    /// Canonical JSON.
    public static String text(Rulebook rulebook) {
        return CanonicalJson.read(Bytes.utf8(new EventJson().write(rulebook)).toArray())
                .canonical()
                .asUtf8();
    }

    public static Category category(
            String id, Preset preset, @Nullable Jury jury, @Nullable Vote vote, @Nullable Blend blend) {
        return category(id, preset, jury, vote, blend, List.of(TieRule.EX_AEQUO));
    }

    public static Category category(
            String id,
            Preset preset,
            @Nullable Jury jury,
            @Nullable Vote vote,
            @Nullable Blend blend,
            List<TieRule> ladder) {
        return new Category(
                id,
                Map.of("en", "Cluster " + id),
                preset,
                NomineeKind.PERSON,
                null,
                List.of(),
                true,
                null,
                jury,
                3,
                vote,
                blend,
                ladder,
                Category.Vacancy.VACANT);
    }

    public static Vote plurality() {
        return vote(Vote.Method.PLURALITY);
    }

    public static Vote vote(Vote.Method method) {
        return new Vote(method, false, null, null, 128);
    }

    /// Impact 60, novelty 40, out of ten each, by their mean.
    public static Jury jury() {
        return jury(Jury.Aggregate.MEAN, null, null);
    }

    public static Jury jury(Jury.Aggregate aggregate, @Nullable String minCriterion, @Nullable String minTotal) {
        return new Jury(
                List.of(
                        new Criterion("impact", Map.of("en", "Impact"), 60, 10, 1),
                        new Criterion("novelty", Map.of("en", "Novelty"), 40, 10, 2)),
                aggregate,
                aggregate == Jury.Aggregate.TRIMMED_MEAN ? "1/5" : null,
                null,
                minCriterion,
                minTotal,
                null,
                false);
    }
}
