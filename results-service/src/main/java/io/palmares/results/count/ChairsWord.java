package io.palmares.results.count;

import io.palmares.contracts.rulebook.TieRule;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Entry;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.Malformed;
import io.palmares.ledger.Origin;
import java.util.List;
import java.util.Objects;

/// Whether a casting vote was signed for what it decides: everyone will check it, so it is checked before anything is
/// committed. That the key is the chair's, the log tells.
///
/// @param log of the edition
record ChairsWord(Origin log, String category) {
    static final String TYPE = "casting-vote";

    /// Why not; empty if every casting vote was.
    List<String> reasons(List<Ladder.Step> ties) {
        return ties.stream()
                .filter(step -> step.step() == TieRule.CASTING_VOTE && !isSigned(step))
                .map(_ -> "the casting vote is not signed for what it decides")
                .toList();
    }

    private boolean isSigned(Ladder.Step step) {
        try {
            Entry entry = Entry.parse(
                    Bytes.fromBase64Url(Objects.requireNonNull(step.signed())).toArray());
            JsonObject says = entry.json();
            return entry.type().equals(TYPE)
                    && entry.log().equals(log)
                    && says.text("category").equals(category)
                    && says.value("among").equals(ResultJson.texts(step.among()))
                    && step.preferred().equals(List.of(says.text("preferred")))
                    && entry.signatures().size() == 1
                    && entry.isSignedWell();
        } catch (Malformed noEntry) {
            return false;
        }
    }
}
