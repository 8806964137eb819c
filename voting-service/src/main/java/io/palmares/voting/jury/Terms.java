package io.palmares.voting.jury;

import io.palmares.contracts.rulebook.Category;
import io.palmares.contracts.rulebook.Criterion;
import io.palmares.contracts.rulebook.Jury;
import io.palmares.tally.Fraction;
import io.palmares.tally.Rule.Aggregate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the newest rulebook says about a category's jury. Criteria, weights and tie ladder do not change once
/// nominations are open; instants may move later.
public record Terms(
        Category category,
        @Nullable Instant juryDeadline,
        @Nullable Instant votingOpens) {
    private static final int LEAST = 3;

    public boolean hasJury() {
        return category.preset().hasJury() && category.jury() != null;
    }

    public List<Criterion> criteria() {
        return jury().map(Jury::criteria).orElse(List.of());
    }

    public Optional<Criterion> criterion(String id) {
        return criteria().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    public Optional<Jury> jury() {
        return Optional.ofNullable(category.jury());
    }

    /// Scorecards that a candidate needs when so many jurors are not recused.
    public int quorum(int judges) {
        return jury().map(Jury::quorum).orElse(Math.max(LEAST, (judges + 1) / 2));
    }

    Aggregate aggregate() {
        return jury().map(Terms::aggregate).orElse(new Aggregate.Mean());
    }

    private static Aggregate aggregate(Jury jury) {
        return switch (jury.aggregate()) {
            case MEAN -> new Aggregate.Mean();
            case MEDIAN -> new Aggregate.Median();
            case TRIMMED_MEAN ->
                new Aggregate.TrimmedShare(fraction(jury.trim()).orElse(Fraction.ZERO));
        };
    }

    Fraction minCriterion() {
        return jury().flatMap(j -> fraction(j.minCriterion())).orElse(Fraction.ZERO);
    }

    Fraction minTotal() {
        return jury().flatMap(j -> fraction(j.minTotal())).orElse(Fraction.ZERO);
    }

    Optional<Fraction> discussAbove() {
        return jury().flatMap(j -> fraction(j.discussAbove()));
    }

    private static Optional<Fraction> fraction(@Nullable String text) {
        return Optional.ofNullable(text).map(Fraction::parse);
    }
}
