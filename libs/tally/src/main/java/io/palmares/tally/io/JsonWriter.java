package io.palmares.tally.io;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes JSON values as [JsonReader] gives them.
public final class JsonWriter {
    private JsonWriter() {}

    public static void write(Appendable out, @Nullable Object value) throws IOException {
        switch (value) {
            case Map<?, ?> object -> object(out, object);
            case List<?> list -> list(out, list);
            case String text -> text(out, text);
            case null, default -> out.append(String.valueOf(value));
        }
    }

    static void text(Appendable out, String text) throws IOException {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static void object(Appendable out, Map<?, ?> object) throws IOException {
        String between = "{";
        for (Map.Entry<?, ?> member : object.entrySet()) {
            out.append(between);
            text(out, String.valueOf(member.getKey()));
            out.append(':');
            write(out, member.getValue());
            between = ",";
        }
        out.append(object.isEmpty() ? "{}" : "}");
    }

    private static void list(Appendable out, List<?> list) throws IOException {
        String between = "[";
        for (Object element : list) {
            out.append(between);
            write(out, element);
            between = ",";
        }
        out.append(list.isEmpty() ? "[]" : "]");
    }
}
