package io.palmares.results.act;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Rule;
import io.palmares.results.category.Category;
import io.palmares.results.category.CategoryId;
import io.palmares.results.category.Embargoed;
import java.util.List;

/// Records who is told a result before its announcement.
public final class KeepEmbargoList {
    private final Acts acts;

    public KeepEmbargoList(Acts acts) {
        this.acts = acts;
    }

    public Outcome<Kept<Category>> keep(CategoryId id, List<Embargoed> recipients, Ask ask) {
        return acts.change(
                id,
                ask,
                kept -> Outcome.unless(
                        () -> Outcome.done(Change.silently(kept.state().embargoed(recipients))),
                        Check.when(
                                !kept.state().work().announced().isEmpty(),
                                Rule.TOO_LATE,
                                "The result is public: nobody is told before.")));
    }
}
