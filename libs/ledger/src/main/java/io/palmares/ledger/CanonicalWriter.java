package io.palmares.ledger;

/// RFC 8785 §3.2: members sorted by UTF-16 code units (the order of `String` and so of [JsonObject]), shortest escapes.
final class CanonicalWriter {
    private CanonicalWriter() {}

    static void write(Json value, StringBuilder out) {
        switch (value) {
            case Json.Text text -> quote(text.value(), out);
            case Json.Int number -> out.append(number.value());
            case Json.Bool bool -> out.append(bool.value());
            case Json.Null nothing -> out.append("null");
            case Json.Arr list -> writeItems(list, out);
            case JsonObject object -> writeMembers(object, out);
        }
    }

    private static void writeItems(Json.Arr list, StringBuilder out) {
        out.append('[');
        String separator = "";
        for (Json item : list.items()) {
            out.append(separator);
            write(item, out);
            separator = ",";
        }
        out.append(']');
    }

    private static void writeMembers(JsonObject object, StringBuilder out) {
        out.append('{');
        String separator = "";
        for (var member : object.members().entrySet()) {
            out.append(separator);
            quote(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            separator = ",";
        }
        out.append('}');
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            escape(text.charAt(i), out);
        }
        out.append('"');
    }

    private static void escape(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> plain(c, out);
        }
    }

    private static void plain(char c, StringBuilder out) {
        if (c < 0x20) {
            out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
        } else {
            out.append(c);
        }
    }
}
