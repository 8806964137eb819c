package io.palmares.verifier.count;

import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Malformed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a rulebook says about counting one category.
///
/// @param tieLadder steps in order
public record CategoryRules(
        String id,
        Preset preset,
        int finalists,
        @Nullable Jury jury,
        @Nullable Vote vote,
        @Nullable Blend blend,
        List<TieStep> tieLadder) {

    /// The course a category takes.
    public enum Preset {
        JURY_ONLY,
        VOTE_ONLY,
        JURY_SHORTLIST_THEN_VOTE,
        BLEND,
        DIRECT;

        public boolean hasNominations() {
            return this != DIRECT;
        }

        public boolean hasJury() {
            return this != VOTE_ONLY && this != DIRECT;
        }

        public boolean hasVote() {
            return this != JURY_ONLY && this != DIRECT;
        }
    }

    /// A method that both counters have.
    public enum Method {
        PLURALITY,
        APPROVAL,
        POINTS,
        SCORE,
        INSTANT_RUNOFF,
        INSTANT_RUNOFF_NO_AWARD;

        boolean isRanked() {
            return this == INSTANT_RUNOFF || this == INSTANT_RUNOFF_NO_AWARD;
        }
    }

    /// A step of the tie ladder.
    public enum TieStep {
        JURY_SCORE,
        PRIORITY_CRITERION,
        FIRST_PREFERENCES,
        HEAD_TO_HEAD,
        CASTING_VOTE,
        LOT,
        EX_AEQUO
    }

    /// How the jury's cards of a candidate become one figure.
    public enum Aggregate {
        MEAN,
        MEDIAN,
        TRIMMED_MEAN
    }

    /// How votes become a figure from 0 to 100.
    public enum Transform {
        SHARE,
        RANK,
        EURO
    }

    /// How electors mark.
    ///
    /// @param most approvals, or the highest score; -1 where the paper's length is the only bound
    /// @param points the sum of a POINTS ballot, or -1
    public record Vote(Method method, boolean noAward, int most, int points, int marksMax) {}

    record Criterion(String id, Fraction weight, Fraction max, long priority) {}

    /// How the jury scores.
    ///
    /// @param trim share dropped at each side, zero unless the aggregate trims
    /// @param minCriterion share of a criterion's maximum
    public record Jury(
            List<Criterion> criteria,
            Aggregate aggregate,
            Fraction trim,
            Fraction minCriterion,
            Fraction minTotal,
            boolean published) {
        List<Criterion> byPriority() {
            return criteria.stream()
                    .sorted(Comparator.comparingLong(Criterion::priority))
                    .toList();
        }
    }

    /// Jury and voters together.
    public record Blend(Fraction jury, Transform transform, int minBallots) {}

    public static CategoryRules read(Fields category) {
        Preset preset = named(Preset.values(), category, "preset");
        Fields jury = category.objectOrNull("jury");
        Fields vote = category.objectOrNull("vote");
        Fields blend = category.objectOrNull("blend");
        if (preset.hasJury() && jury == null) throw new Malformed("field 'jury' is missing for " + preset);
        if (preset.hasVote() && vote == null) throw new Malformed("field 'vote' is missing for " + preset);
        if (preset == Preset.BLEND && blend == null) throw new Malformed("field 'blend' is missing for BLEND");
        return new CategoryRules(
                category.text("id"),
                preset,
                (int) category.whole("finalists", 0, 100_000),
                jury == null ? null : jury(jury),
                vote == null ? null : vote(vote),
                blend == null ? null : blend(blend),
                category.texts("tieLadder").stream()
                        .map(step -> named(TieStep.values(), step, "tieLadder"))
                        .toList());
    }

    private static Vote vote(Fields vote) {
        return new Vote(
                named(Method.values(), vote, "method"),
                vote.flag("noAward"),
                bound(vote, "most"),
                bound(vote, "points"),
                (int) vote.whole("marksMax", 1, 1 << 16));
    }

    private static int bound(Fields vote, String name) {
        return vote.has(name) ? (int) vote.whole(name, 1, 1_000_000) : -1;
    }

    private static Jury jury(Fields jury) {
        return new Jury(
                jury.objects("criteria").stream().map(CategoryRules::criterion).toList(),
                named(Aggregate.values(), jury, "aggregate"),
                fraction(jury, "trim"),
                fraction(jury, "minCriterion"),
                fraction(jury, "minTotal"),
                jury.flag("publishScorecards"));
    }

    private static Criterion criterion(Fields criterion) {
        return new Criterion(
                criterion.text("id"),
                Fraction.of(criterion.whole("weight", 0, 100)),
                Fraction.of(criterion.whole("max", 1, 1_000_000)),
                criterion.whole("priority", 0, 1_000_000));
    }

    private static Blend blend(Fields blend) {
        return new Blend(Fraction.parse(blend.text("jury")), named(Transform.values(), blend, "transform"), (int)
                blend.whole("minBallots", 0, Integer.MAX_VALUE));
    }

    private static Fraction fraction(Fields fields, String name) {
        Optional<String> text = fields.optionalText(name);
        return text.map(Fraction::parse).orElse(Fraction.ZERO);
    }

    private static <E extends Enum<E>> E named(E[] values, Fields fields, String name) {
        return named(values, fields.text(name), name);
    }

    private static <E extends Enum<E>> E named(E[] values, String text, String name) {
        for (E value : values) {
            if (value.name().equals(text)) return value;
        }
        throw new Malformed("field '" + name + "' names '" + text + "', which this counter does not have");
    }
}
