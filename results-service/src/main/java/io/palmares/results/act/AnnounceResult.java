package io.palmares.results.act;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Rule;
import io.palmares.results.act.Readiness.Standing;
import io.palmares.results.category.Announcement;
import io.palmares.results.category.Category;
import io.palmares.results.category.CategoryFact;
import io.palmares.results.category.CategoryId;
import io.palmares.results.category.Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Reveals a certified result. The one write is the instant of the announcement: page, API and feed read what it wrote.
public final class AnnounceResult {
    private final Acts acts;
    private final Snapshots snapshots;
    private final Clock deadlines;

    public AnnounceResult(Acts acts, Snapshots snapshots, Clock deadlines) {
        this.acts = acts;
        this.snapshots = snapshots;
        this.deadlines = deadlines;
    }

    public Outcome<Kept<Category>> announce(CategoryId id, Ask ask) {
        return acts.change(id, ask, kept -> {
            Category category = kept.state();
            Instant now = deadlines.instant();
            Certificate certificate = category.work().certificate();
            return Outcome.unless(
                    () -> reveal(category, now),
                    Check.when(
                            acts.readiness(category).state() != Standing.CERTIFIED || certificate == null,
                            Rule.WRONG_STATE,
                            "There is no certified result to announce."),
                    Check.when(
                            certificate != null && now.isBefore(certificate.embargoUntil()),
                            Rule.TOO_EARLY,
                            "The embargo has not ended."));
        });
    }

    private Outcome<Change<Category, CategoryFact>> reveal(Category category, Instant now) {
        Certificate certificate = Objects.requireNonNull(category.work().certificate());
        Optional<Announcement> first = snapshots.first(category, certificate, now);
        return first.<Outcome<Change<Category, CategoryFact>>>map(it -> Outcome.done(Change.to(
                        category.announced(it), List.of(new CategoryFact.Announced(it, certificate.entry())))))
                .orElseGet(() -> Outcome.refused(Rule.BUSY, "The public record of a candidate is not here yet."));
    }
}
