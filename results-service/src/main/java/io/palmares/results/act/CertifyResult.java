package io.palmares.results.act;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.By;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Proposal;
import io.palmares.aggregate.Rule;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Origin;
import io.palmares.results.act.Acts.Act;
import io.palmares.results.category.Category;
import io.palmares.results.category.CategoryFact;
import io.palmares.results.category.CategoryId;
import io.palmares.results.category.Certificate;
import io.palmares.results.category.OfficialCount;
import io.palmares.results.count.RecheckCount;
import io.palmares.results.edition.Edition;
import io.palmares.results.edition.Editions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Two officers sign a result, after the auditor's word or the time the auditor had for it.
public final class CertifyResult {
    /// How long the auditor has, unless the embargo ends earlier.
    static final Duration AUDITORS_TIME = Duration.ofDays(2);

    private final Acts acts;
    private final Editions editions;
    private final RecheckCount recheck;
    private final SignResult sign;
    private final Clock deadlines;

    public CertifyResult(Acts acts, Editions editions, RecheckCount recheck, SignResult sign, Clock deadlines) {
        this.acts = acts;
        this.editions = editions;
        this.recheck = recheck;
        this.sign = sign;
        this.deadlines = deadlines;
    }

    public Outcome<Kept<Category>> approve(CategoryId id, String payloadHash, By officer, Ask ask) {
        Approval approval = new Approval(id, Act.CERTIFY, payloadHash, officer, ask);
        return acts.approve(approval, (category, proposal) -> certify(category, proposal, approval));
    }

    private Outcome<Kept<Category>> certify(Category category, Proposal proposal, Approval approval) {
        Edition edition = editions.find(category.id().edition()).orElseThrow().state();
        Instant embargo = edition.of(category.id().category()).orElseThrow().embargoUntil();
        OfficialCount count = Objects.requireNonNull(category.work().count());
        Origin log = Origin.edition(edition.logHost(), edition.edition());
        return Outcome.unless(
                () -> recheck.wrong(category)
                        .map(why -> dispute(why, approval))
                        .orElseGet(() -> sign(log, count, embargo, proposal, approval)),
                auditor(category, count, embargo));
    }

    /// Nobody signs what two counters do not agree on: the category is counted again.
    private Outcome<Kept<Category>> dispute(String why, Approval approval) {
        CategoryFact disputed = new CategoryFact.Disputed(List.of(why), deadlines.instant());
        return acts.write(
                approval, (category, _) -> Outcome.done(Change.to(category.disputed(List.of(why)), List.of(disputed))));
    }

    private Check auditor(Category category, OfficialCount count, Instant embargo) {
        Instant asked = category.work().proposal() == null
                ? count.at()
                : first(count.at(), category.work().proposal().made());
        Instant end = first(asked.plus(AUDITORS_TIME), embargo);
        return Check.when(
                category.work().auditor() == null && deadlines.instant().isBefore(end),
                Rule.TOO_EARLY,
                "The auditor has not answered and may until {0}.",
                end);
    }

    private static Instant first(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private Outcome<Kept<Category>> sign(
            Origin log, OfficialCount count, Instant embargo, Proposal proposal, Approval approval) {
        EntryBody body = ResultEntry.of(log, approval.id(), 1, null, count);
        return sign.by(proposal.by(), approval.officer(), approval.id(), body)
                .map(signed ->
                        new Certificate(1, count.result(), signed.bytes(), signed.by(), embargo, deadlines.instant()))
                .then(certificate ->
                        acts.write(approval, (category, _) -> Outcome.done(certified(category, count, certificate))));
    }

    private static Change<Category, CategoryFact> certified(
            Category category, OfficialCount count, Certificate certificate) {
        return Change.to(
                category.certified(count, certificate),
                List.of(new CategoryFact.Certified(certificate, count.commitment())));
    }
}
