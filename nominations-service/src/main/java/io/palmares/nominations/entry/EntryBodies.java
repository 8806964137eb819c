package io.palmares.nominations.entry;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Json;
import io.palmares.ledger.Origin;
import io.palmares.ledger.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The bodies of the log entries that are born on the identity side.
public record EntryBodies(Origin log) {
    private static final String MODE = "confidential";

    /// The log's first entry.
    public EntryBody edition(PublishedEdition it) {
        return body("edition", members -> {
            members.put("edition", Json.of(it.edition()));
            members.put("keys", it.keys());
            members.put(
                    "lotSeeds",
                    Json.of(it.lots().stream().map(LotCommitments::json).toList()));
            members.put("mode", Json.of(MODE));
            members.put(
                    "officers",
                    Json.of(it.officers().stream().map(OfficeKey::json).toList()));
            members.put("rulebook", Json.of(it.rulebook()));
        });
    }

    /// A later version of the rulebook.
    ///
    /// @param sha256 of its canonical bytes, base64url
    public EntryBody rulebook(int version, String sha256, String reason) {
        return body("rulebook", members -> {
            members.put("reason", Json.of(reason));
            members.put("sha256", Json.of(sha256));
            members.put("version", Json.of((long) version));
        });
    }

    /// A key listed after publication.
    ///
    /// @param category of a chair
    /// @param replaces the person's former key in this office
    public EntryBody key(OfficeKey office, @Nullable String category, String person, @Nullable PublicKey replaces) {
        return body("key", members -> {
            members.put("category", Json.ofNullable(category));
            members.put("held", Json.of(OfficeKey.HELD));
            members.put("key", Json.of(office.key()));
            members.put("person", Json.of(person));
            members.put("replaces", replaces == null ? Json.nothing() : Json.of(replaces));
            members.put("role", Json.of(office.role()));
        });
    }

    /// A key signs in this office no more, and no other in its place.
    ///
    /// @param category of a chair
    public EntryBody noKey(String role, @Nullable String category, PublicKey retired) {
        return body("key", members -> {
            members.put("category", Json.ofNullable(category));
            members.put("held", Json.nothing());
            members.put("key", Json.nothing());
            members.put("person", Json.nothing());
            members.put("replaces", Json.of(retired));
            members.put("role", Json.of(role));
        });
    }

    public EntryBody ruling(PublishedRuling it) {
        return body("ruling", members -> {
            members.put("category", Json.of(it.category()));
            members.put("clause", Json.of(it.clause()));
            members.put("code", Json.of(it.code()));
            members.put("id", Json.of(it.id()));
            members.put("kind", Json.of(it.kind()));
            members.put("subject", Json.of(it.subject()));
            members.put("text", Json.of(it.text()));
            if (it.ballot() != null) {
                members.put("ballot", Json.of(it.ballot()));
            }
        });
    }

    /// What became of every nomination.
    public EntryBody candidates(String category, Hash root, int size) {
        return body("candidates", members -> {
            members.put("category", Json.of(category));
            members.put("root", Json.of(root));
            members.put("size", Json.of((long) size));
        });
    }

    /// The roll key of a category is gone.
    public EntryBody rollkey(String category, Instant destroyed) {
        return body("rollkey", members -> {
            members.put("categories", Json.texts(List.of(category)));
            members.put("destroyed", Json.of(destroyed.toString()));
        });
    }

    /// The returning officer's and the auditor's seed.
    public EntryBody lot(String category, List<Bytes> seeds) {
        return body("lot", members -> {
            members.put("category", Json.of(category));
            members.put("seeds", Json.of(seeds.stream().map(Json::of).toList()));
        });
    }

    private EntryBody body(String type, Consumer<Map<String, Json>> fields) {
        return new EntryBody(Json.object(members -> {
            fields.accept(members);
            members.put("v", Json.of((long) EntryBody.VERSION));
            members.put("t", Json.of(type));
            members.put("log", Json.of(log.value()));
        }));
    }
}
