package io.palmares.verifier.json;

import java.util.Map;

/// RFC 8785 for values without fractions.
final class CanonicalText {
    private static final String HEX = "0123456789abcdef";

    private CanonicalText() {}

    static void write(Json value, StringBuilder out) {
        switch (value) {
            case Json.Text(String text) -> text(text, out);
            case Json.Whole(long number) -> out.append(number);
            case Json.Bool(boolean is) -> out.append(is);
            case Json.Nothing _ -> out.append("null");
            case Json.Items(var items) -> {
                char before = '[';
                for (Json item : items) {
                    write(item, out.append(before));
                    before = ',';
                }
                out.append(before == '[' ? "[]" : "]");
            }
            case Json.Members(var members) -> {
                char before = '{';
                for (Map.Entry<String, Json> member : members.entrySet()) {
                    text(member.getKey(), out.append(before));
                    write(member.getValue(), out.append(':'));
                    before = ',';
                }
                out.append(before == '{' ? "{}" : "}");
            }
        }
    }

    private static void text(String text, StringBuilder out) {
        out.append('"');
        text.chars().forEach(c -> {
            int named = Strings.ESCAPED.indexOf(c);
            if (named >= 0) {
                out.append('\\').append(Strings.LETTERS.charAt(named));
            } else if (c < ' ') {
                out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            } else {
                out.append((char) c);
            }
        });
        out.append('"');
    }
}
