package io.palmares.ledger;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An object; the readers refuse a missing field or another type, naming the field.
public record JsonObject(SortedMap<String, Json> members) implements Json {
    public JsonObject {
        members.keySet().forEach(CanonicalText::check);
        members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
    }

    public JsonObject(Map<String, Json> members) {
        this(new TreeMap<>(members));
    }

    /// These fields, no fewer and no others.
    /// @throws Malformed if a field is missing or another is there
    public JsonObject withExactly(String... fields) {
        Set<String> wanted = Set.of(fields);
        for (String field : members.keySet()) {
            if (!wanted.contains(field)) {
                throw field(field, "is not a field of this object");
            }
        }
        wanted.forEach(this::value);
        return this;
    }

    public Json value(String field) {
        Json value = members.get(field);
        if (value == null) {
            throw field(field, "is missing");
        }
        return value;
    }

    public boolean has(String field) {
        return members.containsKey(field);
    }

    public String text(String field) {
        return as(Text.class, field, "must be text").value();
    }

    public @Nullable String textOrNull(String field) {
        return value(field) instanceof Null ? null : text(field);
    }

    public long integer(String field) {
        return as(Int.class, field, "must be a whole number").value();
    }

    /// A whole number within bounds.
    /// @throws Malformed unless within [least, most]
    public int integer(String field, int least, int most) {
        long value = integer(field);
        if (value < least || value > most) {
            throw field(field, "must be from " + least + " to " + most);
        }
        return (int) value;
    }

    public Bytes bytes(String field) {
        try {
            return Bytes.fromBase64Url(text(field));
        } catch (Malformed notBase64) {
            throw new Malformed(notBase64.rule(), "field '" + field + "': " + notBase64.detail(), notBase64);
        }
    }

    public Bytes bytes(String field, int length) {
        Bytes bytes = bytes(field);
        if (bytes.length() != length) {
            throw field(field, "must hold " + length + " bytes");
        }
        return bytes;
    }

    public Hash hash(String field) {
        return new Hash(bytes(field, Hash.LENGTH));
    }

    public Optional<Hash> optionalHash(String field) {
        return value(field) instanceof Null ? Optional.empty() : Optional.of(hash(field));
    }

    public PublicKey publicKey(String field) {
        return new PublicKey(bytes(field, PublicKey.LENGTH));
    }

    public List<Json> list(String field) {
        return as(Arr.class, field, "must be a list").items();
    }

    public JsonObject object(String field) {
        return as(JsonObject.class, field, "must be an object");
    }

    private <T extends Json> T as(Class<T> kind, String field, String rule) {
        Json value = value(field);
        if (!kind.isInstance(value)) {
            throw field(field, rule);
        }
        return kind.cast(value);
    }

    private static Malformed field(String field, String rule) {
        return new Malformed(Malformed.Rule.FIELD, "field '" + field + "' " + rule);
    }
}
