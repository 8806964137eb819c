package io.palmares.booth;

import io.palmares.ledger.Hash;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import java.util.Optional;

/// A line of the paper: the id that is marked and the salted hash of the public record; No Award has none.
public record Candidate(CandidateId id, Optional<Hash> label) {
    public static final Candidate NO_AWARD = new Candidate(CandidateId.NO_AWARD, Optional.empty());

    Json json() {
        return Json.object(o -> {
            o.put("id", Json.of(id.value()));
            o.put("label", label.map(Json::of).orElseGet(Json::nothing));
        });
    }

    static Candidate read(JsonObject json) {
        json.withExactly("id", "label");
        return new Candidate(new CandidateId(json.text("id")), json.optionalHash("label"));
    }
}
