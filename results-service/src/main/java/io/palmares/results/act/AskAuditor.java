package io.palmares.results.act;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Rule;
import io.palmares.results.act.Readiness.Standing;
import io.palmares.results.category.AuditorsWord;
import io.palmares.results.category.Category;
import io.palmares.results.category.CategoryId;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Takes the auditor's word on a count: once, before it is certified.
public final class AskAuditor {
    private final Acts acts;
    private final Clock deadlines;

    public AskAuditor(Acts acts, Clock deadlines) {
        this.acts = acts;
        this.deadlines = deadlines;
    }

    public Outcome<Kept<Category>> answer(
            CategoryId id, String person, AuditorsWord.Answer answer, @Nullable String text, Ask ask) {
        Instant now = deadlines.instant();
        return acts.change(id, ask, kept -> {
            Category category = kept.state();
            return Outcome.unless(
                    () -> Outcome.done(Change.silently(category.audited(new AuditorsWord(person, answer, text, now)))),
                    Check.when(
                            acts.readiness(category).state() != Standing.COUNTED,
                            Rule.WRONG_STATE,
                            "There is no count that waits for the auditor."),
                    Check.when(
                            category.work().auditor() != null,
                            Rule.ALREADY_EXISTS,
                            "The auditor has answered already."));
        });
    }
}
