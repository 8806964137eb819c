package io.palmares.voting.log;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Entry;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Json;
import io.palmares.ledger.Lot;
import io.palmares.ledger.Origin;
import io.palmares.ledger.SigningKey;
import io.palmares.ledger.log.LogId;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;

/// Entries of one edition's log, each with the fields that its place depends on.
public final class AnEdition {
    public static final Origin LOG = Origin.edition("awards.example", "ecc-2020");
    public static final LogId ID = LogId.of(LOG);
    public static final String CATEGORY = "cluster-manager";

    private final SigningKey log;
    private final SigningKey officer = key("officer");

    public AnEdition(SigningKey log) {
        this.log = log;
    }

    AnEdition() {
        this(key("log"));
    }

    static SigningKey key(String name) {
        return SigningKey.ofSeed(Hash.sha256(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .bytes());
    }

    static EntryBody body(Origin origin, String type, Consumer<SequencedMap<String, Json>> fields) {
        return new EntryBody(Json.object(o -> {
            o.put("v", Json.of(1));
            o.put("t", Json.of(type));
            o.put("log", Json.of(origin.value()));
            fields.accept(o);
        }));
    }

    private Entry byOfficer(String type, Consumer<SequencedMap<String, Json>> fields) {
        return body(LOG, type, fields).signedBy(officer);
    }

    private Entry ofCategory(String type) {
        return byOfficer(type, o -> o.put("category", Json.of(CATEGORY)));
    }

    public Entry edition() {
        return byOfficer("edition", o -> {
            o.put("keys", Json.object(keys -> {
                keys.put("log", Json.of(log.publicKey()));
                keys.put("promise", Json.of(key("promise").publicKey()));
                keys.put("results", Json.of(key("results").publicKey()));
            }));
            o.put("officers", Json.of(List.of()));
            o.put("lotSeeds", Json.of(List.of(Json.object(lot -> {
                lot.put("category", Json.of(CATEGORY));
                lot.put("cut", commitments("cut"));
                lot.put("count", commitments("count"));
            }))));
        });
    }

    private static Json commitments(String purpose) {
        return Json.of(seeds(purpose).stream()
                .map(seed -> Json.of(Lot.commitment(seed)))
                .toList());
    }

    private static List<Bytes> seeds(String purpose) {
        return List.of(key(purpose + "1").seed(), key(purpose + "2").seed());
    }

    Entry lot(String purpose) {
        return byOfficer("lot", o -> {
            o.put("category", Json.of(CATEGORY));
            o.put("seeds", Json.of(seeds(purpose).stream().map(Json::of).toList()));
        });
    }

    Entry listing(String name) {
        return office(Json.of(key(name).publicKey()), Json.nothing());
    }

    /// Signed well, and no statement about any key.
    Entry listingNothing() {
        return byOfficer("key", o -> {});
    }

    Entry retiring(String name) {
        return office(Json.nothing(), Json.of(key(name).publicKey()));
    }

    private Entry office(Json listed, Json replaced) {
        return byOfficer("key", o -> {
            o.put("role", Json.of("SECOND_OFFICER"));
            o.put("category", Json.nothing());
            o.put("key", listed);
            o.put("replaces", replaced);
        });
    }

    Entry rulingBy(String name) {
        return ruling("EXTEND", name);
    }

    Entry ruling(String kind, String name) {
        return body(LOG, "ruling", o -> {
                    o.put("category", Json.of(CATEGORY));
                    o.put("kind", Json.of(kind));
                })
                .signedBy(officer, key(name));
    }

    Entry rulebook(int version) {
        return byOfficer("rulebook", o -> o.put("version", Json.of(version)));
    }

    public Entry nominations() {
        return body(LOG, "nominations", o -> o.put("category", Json.of(CATEGORY)))
                .signedBy(log);
    }

    public Entry candidates() {
        return ofCategory("candidates");
    }

    Entry jury() {
        return ofCategory("jury");
    }

    public Entry shortlist() {
        return ofCategory("shortlist");
    }

    Entry paper(String electorClass, int rollVersion) {
        return byOfficer("paper", o -> {
            o.put("category", Json.of(CATEGORY));
            o.put("class", Json.of(electorClass));
            o.put("section", Json.nothing());
            o.put("rollVersion", Json.of(rollVersion));
            o.put("box", Json.of(LOG.box(CATEGORY, electorClass, null).value()));
        });
    }

    Entry seal(Entry paper) {
        return body(LOG, "seal", o -> o.put("paper", Json.of(paper.leaf()))).signedBy(log);
    }

    Entry rollKey() {
        return byOfficer("rollkey", o -> o.put("categories", Json.texts(List.of(CATEGORY))));
    }

    Entry count(Entry paper) {
        return byOfficer("count", o -> o.put("paper", Json.of(paper.leaf())));
    }

    Entry envelope() {
        return ofCategory("envelope");
    }

    Entry result(int version) {
        return byOfficer("result", o -> {
            o.put("category", Json.of(CATEGORY));
            o.put("version", Json.of(version));
            o.put("supersedes", version == 1 ? Json.nothing() : Json.of(version - 1));
        });
    }
}
