package io.palmares.booth;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The normative vector `ballot-v1.json` and what it was made from.
final class Vector {
    static final JsonObject FACTS = load();

    private Vector() {}

    static Bytes hex(String field) {
        return Bytes.fromHex(FACTS.text(field));
    }

    static Bytes entry() {
        return Bytes.utf8(FACTS.text("entry"));
    }

    private static JsonObject load() {
        try (InputStream in = Objects.requireNonNull(Vector.class.getResourceAsStream("ballot-v1.json"))) {
            return (JsonObject) CanonicalJson.read(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
