package io.palmares.results.act;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.By;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Proposal;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.results.act.Acts.Act;
import io.palmares.results.category.Category;
import io.palmares.results.category.CategoryFact;
import io.palmares.results.category.CategoryId;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/// Takes a certificate back, with a reason; the category is counted again.
public final class WithdrawCertificate {
    private final Acts acts;
    private final Clock deadlines;

    public WithdrawCertificate(Acts acts, Clock deadlines) {
        this.acts = acts;
        this.deadlines = deadlines;
    }

    public Outcome<Kept<Category>> approve(CategoryId id, String payloadHash, By officer, Ask ask) {
        Approval approval = new Approval(id, Act.WITHDRAW_CERTIFICATE, payloadHash, officer, ask);
        return acts.write(approval, (category, proposal) -> Outcome.done(withdrawn(category, proposal)));
    }

    private Change<Category, CategoryFact> withdrawn(Category category, Proposal proposal) {
        int version = Objects.requireNonNull(category.work().certificate()).resultVersion();
        String reason = CanonicalJson.parseObject(Bytes.utf8(proposal.payload()).toArray())
                .text("reason");
        return Change.to(
                category.withdrawn(), List.of(new CategoryFact.Withdrawn(version, reason, deadlines.instant())));
    }
}
