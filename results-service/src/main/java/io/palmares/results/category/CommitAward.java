package io.palmares.results.category;

import io.palmares.aggregate.Change;
import java.time.Clock;
import java.util.List;

/// Commits to a special award when it is decided: from then on the log holds its envelope and nothing more.
public final class CommitAward {
    private final CommitResult commit;
    private final Rulebooks rulebooks;
    private final Clock deadlines;

    public CommitAward(CommitResult commit, Rulebooks rulebooks, Clock deadlines) {
        this.commit = commit;
        this.rulebooks = rulebooks;
        this.deadlines = deadlines;
    }

    boolean isPossible(CategoryId id) {
        return rulebooks.newest(id.edition()).isPresent();
    }

    /// Once certified an award stands: a later word changes nothing.
    Change<Category, CategoryFact> answer(Category category, DirectAward award) {
        if (category.work().certificate() != null) return Change.silently(category);
        CategoryId id = category.id();
        Rulebooks.Published published = rulebooks.newest(id.edition()).orElseThrow();
        OfficialCount count = commit.of(
                id, published.log(), DirectResult.of(id, published.hash(), award), List.of(), deadlines.instant());
        return Change.to(
                category.hearing(h -> h.contending(c -> c.decided(award))).counted(count),
                List.of(new CategoryFact.Counted(count)));
    }
}
