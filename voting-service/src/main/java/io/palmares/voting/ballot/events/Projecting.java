package io.palmares.voting.ballot.events;

import io.palmares.ledger.Malformed;
import io.palmares.messaging.AppliedThrough;
import io.palmares.messaging.EventHeaders;
import io.palmares.messaging.Outcome;
import io.palmares.messaging.Position;
import io.palmares.voting.ballot.AllParts;
import io.palmares.voting.ballot.CategoryId;
import io.palmares.voting.ballot.DraftPapers;
import io.palmares.voting.ballot.PaperParts;
import java.util.function.UnaryOperator;

/// Applies an event to a category's parts and remembers it, in one write; then lets what waits for parts go on. That
/// also happens for an event known before: this copy, or another, may have died in between.
public final class Projecting {
    private final AllParts all;
    private final DraftPapers papers;

    public Projecting(AllParts all, DraftPapers papers) {
        this.all = all;
        this.papers = papers;
    }

    /// Does both.
    ///
    /// @param change may have effects elsewhere, if doing them again does no harm: they come before the write
    Outcome project(EventHeaders event, UnaryOperator<PaperParts> change) {
        CategoryId category = categoryOf(event);
        Outcome outcome = apply(category, event, change);
        if (!(outcome instanceof Outcome.Gap)) {
            papers.draft(category);
        }
        return outcome;
    }

    private Outcome apply(CategoryId category, EventHeaders event, UnaryOperator<PaperParts> change) {
        while (true) {
            PaperParts parts = all.find(category).orElseGet(() -> PaperParts.none(category));
            switch (parts.through().locate(event)) {
                case Outcome.Repeated repeated -> {
                    return repeated;
                }
                case Outcome.Gap gap -> {
                    return gap;
                }
                case Position.Next(AppliedThrough after) -> {
                    if (all.save(change.apply(parts).through(after))) {
                        return new Outcome.Applied();
                    }
                }
            }
        }
    }

    private static CategoryId categoryOf(EventHeaders event) {
        String key = event.subject().key();
        int colon = key.indexOf(':');
        if (colon < 0) {
            throw new Malformed(Malformed.Rule.FIELD, "the key must be edition:category");
        }
        return new CategoryId(key.substring(0, colon), key.substring(colon + 1));
    }
}
