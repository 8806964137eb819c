package io.palmares.verifier.json;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A JSON value as the formats use it: no fractions, members in the order of RFC 8785.
public sealed interface Json {
    record Text(String value) implements Json {}

    record Whole(long value) implements Json {}

    record Bool(boolean value) implements Json {}

    record Nothing() implements Json {}

    record Items(List<Json> items) implements Json {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// An object.
    ///
    /// @param members sorted by UTF-16 code units, which is the order of `String`
    record Members(SortedMap<String, Json> members) implements Json {
        public Members put(String name, Json value) {
            members.put(name, value);
            return this;
        }
    }

    static Json of(String text) {
        return new Text(text);
    }

    static Json of(long number) {
        return new Whole(number);
    }

    static Json texts(List<String> texts) {
        return new Items(texts.stream().map(Json::of).toList());
    }

    static Members object() {
        return new Members(new TreeMap<>());
    }

    /// The canonical text.
    default String canonical() {
        StringBuilder out = new StringBuilder();
        CanonicalText.write(this, out);
        return out.toString();
    }
}
