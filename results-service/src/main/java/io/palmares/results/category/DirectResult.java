package io.palmares.results.category;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Json;
import java.util.List;

/// A special award as a result: nothing was counted, and it goes the same way from here.
final class DirectResult {
    private DirectResult() {}

    /// Canonical JSON, as that of any result.
    static Bytes of(CategoryId id, String rulebookHash, DirectAward award) {
        String candidate = award.recipient().candidate();
        return Json.object(o -> {
                    o.put("v", Json.of(1));
                    o.put("edition", Json.of(id.edition()));
                    o.put("category", Json.of(id.category()));
                    o.put("preset", Json.of("DIRECT"));
                    o.put("rulebook", Json.of(rulebookHash));
                    o.put("outcome", Json.of("DIRECT"));
                    o.put("winners", Json.of(List.of(Json.of(candidate))));
                    o.put("placings", Json.of(List.of(Json.object(p -> {
                        p.put("candidate", Json.of(candidate));
                        p.put("place", Json.of(1));
                    }))));
                    o.put("ties", Json.of(List.of()));
                    o.put("citation", Json.of(award.citationHash()));
                })
                .canonical();
    }
}
