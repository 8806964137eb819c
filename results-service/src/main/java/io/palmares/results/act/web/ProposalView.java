package io.palmares.results.act.web;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.web.Proposing;
import io.palmares.results.category.Category;
import java.util.Objects;

/// The proposal that was just made.
final class ProposalView {
    private ProposalView() {}

    static Proposing.View of(Kept<Category> kept) {
        return Proposing.view(Objects.requireNonNull(kept.state().work().proposal()));
    }
}
