package io.palmares.nominations.entry;

import io.palmares.ledger.Hash;
import io.palmares.ledger.Json;
import java.util.List;

/// What the log says of a category's lots before they are drawn: hashes of the returning officer's and the auditor's
/// seeds, in this order.
public record LotCommitments(String category, List<Hash> cut, List<Hash> count) {
    public LotCommitments {
        cut = List.copyOf(cut);
        count = List.copyOf(count);
    }

    Json json() {
        return Json.object(members -> {
            members.put("category", Json.of(category));
            members.put("count", Json.of(count.stream().map(Json::of).toList()));
            members.put("cut", Json.of(cut.stream().map(Json::of).toList()));
        });
    }
}
