package io.palmares.ledger;

import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A JSON value of the kind that may be hashed or signed: text in NFC, whole numbers within ±(2⁵³−1), no fractions.
/// Every value has exactly one byte form, RFC 8785.
public sealed interface Json permits Json.Text, Json.Int, Json.Bool, Json.Null, Json.Arr, JsonObject {

    record Text(String value) implements Json {
        public Text {
            CanonicalText.check(value);
        }
    }

    record Int(long value) implements Json {
        /// 2⁵³ − 1: beyond it not every reader of JSON sees the same number.
        public static final long MAX = (1L << 53) - 1;

        public Int {
            if (value > MAX || value < -MAX) {
                throw new Malformed(Malformed.Rule.NUMBER, "integer beyond 2^53-1");
            }
        }
    }

    record Bool(boolean value) implements Json {}

    record Null() implements Json {}

    record Arr(List<Json> items) implements Json {
        public Arr {
            items = List.copyOf(items);
        }
    }

    static Json of(String value) {
        return new Text(value);
    }

    static Json of(long value) {
        return new Int(value);
    }

    static Json of(boolean value) {
        return new Bool(value);
    }

    static Json of(Bytes value) {
        return new Text(value.base64Url());
    }

    static Json of(Hash value) {
        return of(value.bytes());
    }

    static Json of(PublicKey value) {
        return of(value.bytes());
    }

    static Json of(List<? extends Json> items) {
        return new Arr(List.copyOf(items));
    }

    static Json nothing() {
        return new Null();
    }

    static Json ofNullable(@Nullable String value) {
        return value == null ? nothing() : of(value);
    }

    static Json texts(List<String> values) {
        return of(values.stream().map(Json::of).toList());
    }

    /// Collects members in any order; the bytes are sorted whatever the order.
    static JsonObject object(Consumer<SequencedMap<String, Json>> members) {
        TreeMap<String, Json> collected = new TreeMap<>();
        members.accept(collected);
        return new JsonObject(collected);
    }

    /// The RFC 8785 bytes.
    default Bytes canonical() {
        return CanonicalJson.write(this);
    }
}
