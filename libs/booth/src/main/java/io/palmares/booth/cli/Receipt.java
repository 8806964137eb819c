package io.palmares.booth.cli;

import io.palmares.booth.Ballot;
import io.palmares.booth.BallotReading;
import io.palmares.booth.ReceiptCode;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.Malformed;
import java.util.Optional;

/// What the voter keeps: the ballot, what proves its marks, and the promise once there is one. Never the right.
///
/// @param marks in their JSON form
/// @param promise the text of the signed note
record Receipt(Ballot ballot, Json marks, Bytes salt, Optional<String> promise) {

    Receipt with(String given) {
        return new Receipt(ballot, marks, salt, Optional.of(given));
    }

    ReceiptCode code() {
        return ReceiptCode.of(ballot.leaf());
    }

    Bytes bytes() {
        return Json.object(o -> {
                    o.put("v", Json.of(1));
                    o.put("box", Json.of(ballot.log().value()));
                    o.put("paper", Json.of(ballot.paper()));
                    o.put("seq", Json.of(ballot.seq()));
                    o.put("leaf", Json.of(ballot.leaf()));
                    o.put("code", Json.of(code().grouped()));
                    o.put("ballot", Json.of(ballot.bytes()));
                    o.put("marks", marks);
                    o.put("salt", Json.of(salt));
                    o.put("promise", Json.ofNullable(promise.orElse(null)));
                })
                .canonical();
    }

    /// Reads what [#bytes] wrote.
    /// @throws Malformed naming the field
    static Receipt parse(byte[] bytes) {
        JsonObject json = CanonicalJson.parseObject(bytes);
        return switch (Ballot.read(json.bytes("ballot"))) {
            case BallotReading.Good(Ballot ballot) ->
                new Receipt(
                        ballot,
                        json.value("marks"),
                        json.bytes("salt"),
                        Optional.ofNullable(json.textOrNull("promise")));
            case BallotReading.Refused refused ->
                throw new Malformed(
                        Malformed.Rule.FIELD,
                        "field 'ballot': " + refused.refusal().detail());
        };
    }
}
