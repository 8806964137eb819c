package io.palmares.tally.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A JSON object that is kept whole: its values are `Map`, `List`, `String`, `Boolean`,
/// `BigDecimal` or null.
final class JsonTree {
    private final JsonReader json;
    private final long end;

    private JsonTree(JsonReader json) {
        this.json = json;
        this.end = json.offset() + Limits.TREE;
    }

    /// The object that is next.
    static Map<String, @Nullable Object> read(JsonReader json) throws IOException, MalformedFile {
        return new JsonTree(json).object();
    }

    private Map<String, @Nullable Object> object() throws IOException, MalformedFile {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        json.beginObject();
        for (String name = json.member(); name != null; name = json.member()) {
            object.put(name, value());
        }
        return object;
    }

    private List<@Nullable Object> list() throws IOException, MalformedFile {
        List<@Nullable Object> list = new ArrayList<>();
        json.beginArray();
        while (json.element()) {
            list.add(value());
        }
        return list;
    }

    private @Nullable Object value() throws IOException, MalformedFile {
        if (json.offset() > end) {
            throw json.expected("no more than " + Limits.TREE + " bytes of rule");
        }
        return switch (json.blanks()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> json.string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> json.number("a value");
        };
    }

    private @Nullable Object word(String word, @Nullable Object value) throws IOException, MalformedFile {
        json.literal(word);
        return value;
    }
}
