package io.palmares.nominations.entry;

import io.palmares.ledger.Json;
import io.palmares.ledger.PublicKey;

/// The key that signs in an office. Until people bring their own, this service holds it for them, and the log says so.
///
/// @param role as the log spells it; a deputy of the rulebook is `DEPUTY`
public record OfficeKey(String role, PublicKey key) {
    static final String HELD = "service";
    public static final String DEPUTY = "DEPUTY";

    Json json() {
        return Json.object(members -> {
            members.put("held", Json.of(HELD));
            members.put("key", Json.of(key));
            members.put("role", Json.of(role));
        });
    }
}
