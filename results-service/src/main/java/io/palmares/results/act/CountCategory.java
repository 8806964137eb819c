package io.palmares.results.act;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.By;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Rule;
import io.palmares.results.act.Acts.Act;
import io.palmares.results.category.Category;
import io.palmares.results.category.CategoryFact;
import io.palmares.results.category.CategoryId;
import io.palmares.results.count.CommitCount;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// Counts on the second officer's approval. What cannot be fetched leaves the proposal open: approve again.
public final class CountCategory {
    private final Acts acts;
    private final CommitCount commit;
    private final Clock deadlines;

    public CountCategory(Acts acts, CommitCount commit, Clock deadlines) {
        this.acts = acts;
        this.commit = commit;
        this.deadlines = deadlines;
    }

    public Outcome<Kept<Category>> approve(CategoryId id, String payloadHash, By officer, Ask ask) {
        Approval approval = new Approval(id, Act.COUNT, payloadHash, officer, ask);
        return acts.approve(approval, (category, _) -> count(category, approval));
    }

    private Outcome<Kept<Category>> count(Category category, Approval approval) {
        Instant now = deadlines.instant();
        return switch (commit.count(category, now)) {
            case CommitCount.Outcome.Unreachable() ->
                Outcome.refused(Rule.BUSY, "What was sealed cannot be fetched now; approve again.");
            case CommitCount.Outcome.AwaitingChair(var tied) ->
                Outcome.refused(
                        Rule.WRONG_STATE,
                        "The chair was asked for a casting vote between {0} candidates; approve again after it.",
                        tied.size());
            case CommitCount.Outcome.Disputed(var reasons) ->
                write(approval, c -> Change.to(c.disputed(reasons), List.of(new CategoryFact.Disputed(reasons, now))));
            case CommitCount.Outcome.Committed(var count) ->
                write(approval, c -> Change.to(c.counted(count), List.of(new CategoryFact.Counted(count))));
        };
    }

    private Outcome<Kept<Category>> write(
            Approval approval, Function<Category, Change<Category, CategoryFact>> change) {
        return acts.write(approval, (category, _) -> Outcome.done(change.apply(category)));
    }
}
