package io.palmares.tally.print;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes maps, lists, texts, longs, booleans and null as JSON on one line, in the order given.
final class Json {
    private final StringBuilder out = new StringBuilder();

    private Json() {}

    static String write(Map<String, ? extends @Nullable Object> object) {
        Json json = new Json();
        json.value(object);
        return json.out.toString();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case Map<?, ?> map -> object(map);
            case Collection<?> list -> list(list);
            case Long _, Integer _, Boolean _ -> out.append(value);
            default -> text(value.toString());
        }
    }

    private void object(Map<?, ?> map) {
        out.append('{');
        String comma = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(comma);
            text(String.valueOf(entry.getKey()));
            out.append(':');
            value(entry.getValue());
            comma = ",";
        }
        out.append('}');
    }

    private void list(Collection<?> list) {
        out.append('[');
        String comma = "";
        for (Object value : list) {
            out.append(comma);
            value(value);
            comma = ",";
        }
        out.append(']');
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> plain(c);
            }
        }
        out.append('"');
    }

    private void plain(char c) {
        if (c < ' ' || Character.isSurrogate(c)) {
            out.append("\\u").append(String.format("%04x", (int) c));
        } else {
            out.append(c);
        }
    }
}
