package io.palmares.nominations.nomination;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.SaltedHash;

/// A nomination as the log accounts for it: the salted hash of the canonical JSON of its last submitted version,
/// without
/// the address of the nominee, which is forgotten before the rest.
final class NominationRecord {
    private NominationRecord() {}

    static Hash hash(Nomination nomination) {
        Nomination.Version last = nomination.submitted().getLast();
        return SaltedHash.of(
                SaltedHash.Kind.NOMINATION,
                Bytes.fromBase64Url(last.salt()),
                of(nomination, last).canonical());
    }

    static JsonObject of(Nomination nomination, Nomination.Version version) {
        Nomination.Content it = version.content();
        return Json.object(members -> {
            members.put("category", Json.of(nomination.category()));
            members.put(
                    "citation",
                    Json.object(
                            texts -> it.citation().forEach((language, text) -> texts.put(language, Json.of(text)))));
            members.put("country", Json.ofNullable(it.country()));
            members.put("edition", Json.of(nomination.edition()));
            members.put("file", Json.of(it.file()));
            members.put("kind", Json.of(it.kind().name()));
            members.put("link", Json.ofNullable(it.link()));
            members.put("name", Json.of(it.name()));
            members.put("organisation", Json.ofNullable(it.organisation()));
            members.put("partners", Json.texts(it.partners()));
            members.put("self", Json.of(it.self()));
            members.put("submitted", Json.of(version.at().toString()));
        });
    }
}
