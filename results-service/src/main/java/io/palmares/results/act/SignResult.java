package io.palmares.results.act;

import io.palmares.aggregate.By;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Rule;
import io.palmares.ledger.Entry;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Signature;
import io.palmares.results.act.OfficerSignatures.Answer;
import io.palmares.results.category.CategoryId;
import io.palmares.results.category.Certificate;
import java.util.List;

/// Has a `result` entry signed by the two officers of an act. It enters the log with the announcement.
public final class SignResult {
    private final OfficerSignatures signatures;

    public SignResult(OfficerSignatures signatures) {
        this.signatures = signatures;
    }

    /// An entry with both names under it.
    record Signed(Entry entry, List<Certificate.Signed> by) {
        String bytes() {
            return entry.bytes().base64Url();
        }
    }

    Outcome<Signed> by(By first, By second, CategoryId id, EntryBody body) {
        return sign(id, first, body)
                .then(one -> sign(id, second, body)
                        .map(two -> new Signed(
                                body.with(List.of(one, two)), List.of(word(first, one), word(second, two)))));
    }

    private Outcome<Signature> sign(CategoryId id, By officer, EntryBody body) {
        return switch (signatures.sign(id, officer, body)) {
            case Answer.Signed(var signature) -> Outcome.done(signature);
            case Answer.NotTheOfficer() ->
                Outcome.refused(Rule.FORBIDDEN, "An officer of this act does not hold the office any more.");
            case Answer.NotListed() ->
                Outcome.refused(
                        Rule.KEY_NOT_LISTED,
                        "The log does not list the key of {0} yet. Two people list it at the desk of the edition.",
                        officer.role());
            case Answer.Unreachable() ->
                Outcome.refused(Rule.BUSY, "The officers' keys cannot be reached now; approve again.");
        };
    }

    private static Certificate.Signed word(By officer, Signature signature) {
        return new Certificate.Signed(
                officer.person(),
                officer.role().name(),
                signature.key().bytes().base64Url(),
                signature.value().base64Url());
    }
}
