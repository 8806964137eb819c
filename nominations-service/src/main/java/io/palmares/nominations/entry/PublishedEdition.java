package io.palmares.nominations.entry;

import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import java.util.List;

/// What the first entry of an edition's log says.
///
/// @param rulebook SHA-256 of its canonical bytes, base64url like the keys
/// @param lots in the rulebook's order
public record PublishedEdition(
        String edition,
        String rulebook,
        String logKey,
        String promiseKey,
        String resultsKey,
        List<OfficeKey> officers,
        List<LotCommitments> lots) {
    public PublishedEdition {
        officers = List.copyOf(officers);
        lots = List.copyOf(lots);
    }

    JsonObject keys() {
        return Json.object(members -> {
            members.put("log", Json.of(logKey));
            members.put("promise", Json.of(promiseKey));
            members.put("results", Json.of(resultsKey));
        });
    }
}
