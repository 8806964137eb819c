package io.palmares.ledger.log;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.Origin;
import io.palmares.ledger.SignedNote;
import java.time.Instant;
import java.util.List;

/// The stored form of a log's head, the same in every store: canonical JSON.
public final class LogHeadJson {
    private LogHeadJson() {}

    public static Bytes write(LogHead head) {
        SignedNote signed = head.signed();
        return Json.object(o -> {
                    o.put("log", Json.of(head.origin().value()));
                    o.put("version", Json.of(head.version()));
                    o.put("size", Json.of(head.size()));
                    o.put("peaks", Json.of(head.peaks().stream().map(Json::of).toList()));
                    o.put(
                            "pending",
                            Json.of(head.pending().stream().map(Json::of).toList()));
                    o.put("holder", Json.of(head.lease().holder()));
                    o.put("epoch", Json.of(head.lease().epoch()));
                    o.put("until", Json.of(head.lease().until().toString()));
                    o.put("signed", Json.ofNullable(signed == null ? null : signed.asText()));
                    o.put("finished", Json.of(head.finished()));
                })
                .canonical();
    }

    /// Reads it back.
    /// @throws io.palmares.ledger.Malformed for anything that [#write] did not write
    public static LogHead read(Bytes stored) {
        JsonObject json = CanonicalJson.parseObject(stored.toArray());
        String signed = json.textOrNull("signed");
        return new LogHead(
                new Origin(json.text("log")),
                json.integer("version"),
                json.integer("size"),
                bytes(json, "peaks").stream().map(Hash::new).toList(),
                bytes(json, "pending"),
                new Lease(json.text("holder"), json.integer("epoch"), Instant.parse(json.text("until"))),
                signed == null ? null : SignedNote.parse(signed),
                json.value("finished").equals(Json.of(true)));
    }

    private static List<Bytes> bytes(JsonObject json, String field) {
        return json.list(field).stream()
                .map(item -> Bytes.fromBase64Url(((Json.Text) item).value()))
                .toList();
    }
}
