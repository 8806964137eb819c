package io.palmares.verifier.json;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads the canonical form and nothing else: what is spaced, ordered, escaped or numbered in any other way is refused,
/// so that one value has one text.
public final class CanonicalJson {
    private static final long MOST = (1L << 53) - 1;
    private static final int DEEPEST = 64;

    private final String text;
    private int at;
    private int depth;

    private CanonicalJson(String text) {
        this.text = text;
    }

    /// The value.
    ///
    /// @throws Malformed saying where and why
    public static Json read(byte[] bytes) {
        return read(Strings.utf8(bytes));
    }

    public static Json read(String text) {
        Strings.requireNormal(text);
        CanonicalJson reader = new CanonicalJson(text);
        Json value = reader.value();
        if (reader.at < text.length()) throw reader.wrong("something follows the value");
        return value;
    }

    /// An object, by its fields.
    public static Fields fields(byte[] bytes) {
        return Fields.of(read(bytes), "the text");
    }

    public static Fields fields(String text) {
        return Fields.of(read(text), "the text");
    }

    private Json value() {
        return switch (peek()) {
            case '{' -> nested(this::members);
            case '[' -> nested(this::items);
            case '"' -> new Json.Text(string());
            case 't' -> word("true", new Json.Bool(true));
            case 'f' -> word("false", new Json.Bool(false));
            case 'n' -> word("null", new Json.Nothing());
            default -> new Json.Whole(number());
        };
    }

    private interface Part {
        Json read();
    }

    private Json nested(Part part) {
        if (++depth > DEEPEST) throw wrong("nested too deep");
        Json value = part.read();
        depth--;
        return value;
    }

    private Json members() {
        at++;
        SortedMap<String, Json> members = new TreeMap<>();
        if (skip('}')) return new Json.Members(members);
        do {
            String name = string();
            if (!members.isEmpty() && members.lastKey().compareTo(name) >= 0) {
                throw wrong("members are sorted, each once: '" + name + "'");
            }
            expect(':');
            members.put(name, value());
        } while (skip(','));
        expect('}');
        return new Json.Members(members);
    }

    private Json items() {
        at++;
        List<Json> items = new ArrayList<>();
        if (skip(']')) return new Json.Items(items);
        do {
            items.add(value());
        } while (skip(','));
        expect(']');
        return new Json.Items(items);
    }

    private Json word(String word, Json value) {
        if (!text.startsWith(word, at)) throw wrong("no value");
        at += word.length();
        return value;
    }

    private long number() {
        int from = at;
        boolean minus = skip('-');
        long value = 0;
        int digits = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            value = value * 10 + text.charAt(at++) - '0';
            if (value > MOST) throw wrong("a number is beyond 2^53-1");
        }
        int length = at - digits;
        boolean leading = length > 1 && text.charAt(digits) == '0';
        if (length == 0 || leading || (minus && value == 0)) throw wrong("no whole number at " + from);
        return minus ? -value : value;
    }

    private String string() {
        expect('"');
        int from = at;
        while (peek() != '"' && peek() != '\\' && peek() >= ' ') at++;
        if (skip('"')) return text.substring(from, at - 1);
        StringBuilder out = new StringBuilder(text.substring(from, at));
        while (!skip('"')) out.append(character());
        return out.toString();
    }

    private char character() {
        char c = peek();
        if (c < ' ') throw wrong("a control character stands bare");
        at++;
        return c == '\\' ? escaped() : c;
    }

    private char escaped() {
        char letter = peek();
        at++;
        int named = Strings.LETTERS.indexOf(letter);
        if (named >= 0) return Strings.ESCAPED.charAt(named);
        if (letter != 'u' || at + 4 > text.length()) throw wrong("an escape that is not the shortest");
        String hex = text.substring(at, at + 4);
        at += 4;
        if (!hex.matches("00[01][0-9a-f]")) throw wrong("an escape that is not the shortest");
        char c = (char) Integer.parseInt(hex, 16);
        if (Strings.ESCAPED.indexOf(c) >= 0) throw wrong("an escape that is not the shortest");
        return c;
    }

    private char peek() {
        if (at >= text.length()) throw wrong("it ends too soon");
        return text.charAt(at);
    }

    private boolean skip(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        if (there) at++;
        return there;
    }

    private void expect(char c) {
        if (!skip(c)) throw wrong("'" + c + "' is missing");
    }

    private Malformed wrong(String why) {
        return new Malformed("not canonical JSON at " + at + ": " + why);
    }
}
