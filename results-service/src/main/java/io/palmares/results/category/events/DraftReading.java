package io.palmares.results.category.events;

import io.palmares.booth.BallotPaper;
import io.palmares.contracts.event.PaperDrafted;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Malformed;
import io.palmares.results.category.DraftedPaper;
import java.util.Optional;

/// A drafted paper from its bytes.
final class DraftReading {
    private DraftReading() {}

    /// Empty if the body is no paper.
    static Optional<DraftedPaper> of(PaperDrafted drafted) {
        try {
            EntryBody body = new EntryBody(
                    CanonicalJson.parseObject(Bytes.utf8(drafted.body()).toArray()));
            return Optional.of(
                    new DraftedPaper(drafted.electorClass(), body, drafted.bodyHash(), BallotPaper.read(body)));
        } catch (Malformed noPaper) {
            return Optional.empty();
        }
    }
}
