package io.palmares.verifier.json;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An object's members, read by name and kind; what does not fit is refused with the field's name.
public record Fields(SortedMap<String, Json> members, String where) {
    private static final Pattern BASE64URL = Pattern.compile("[A-Za-z0-9_-]*");

    public static Fields of(Json value, String where) {
        if (value instanceof Json.Members(var members)) return new Fields(members, where);
        throw new Malformed(where + " must be an object");
    }

    /// Refuses a missing and an unknown field alike.
    public Fields exactly(String... names) {
        return withOptional(List.of(), names);
    }

    /// Like [#exactly], but these may be left out.
    public Fields withOptional(List<String> optional, String... names) {
        for (String name : names) value(name);
        TreeSet<String> unknown = new TreeSet<>(members.keySet());
        Arrays.asList(names).forEach(unknown::remove);
        optional.forEach(unknown::remove);
        if (!unknown.isEmpty()) throw new Malformed("field '" + unknown.first() + "' is unknown in " + where);
        return this;
    }

    public boolean has(String name) {
        return members.containsKey(name) && !(members.get(name) instanceof Json.Nothing);
    }

    public Json value(String name) {
        Json value = members.get(name);
        if (value == null) throw wrong(name, "is missing");
        return value;
    }

    public String text(String name) {
        if (value(name) instanceof Json.Text(String text)) return text;
        throw wrong(name, "must be text");
    }

    /// The text, or nothing where the field is null or absent.
    public Optional<String> optionalText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    public String text(String name, Predicate<String> rule, String why) {
        String text = text(name);
        if (!rule.test(text)) throw wrong(name, why);
        return text;
    }

    public long whole(String name, long least, long most) {
        if (value(name) instanceof Json.Whole(long number) && number >= least && number <= most) return number;
        throw wrong(name, "must be a whole number from " + least + " to " + most);
    }

    public boolean flag(String name) {
        if (value(name) instanceof Json.Bool(boolean is)) return is;
        throw wrong(name, "must be true or false");
    }

    public List<Json> items(String name) {
        if (value(name) instanceof Json.Items(var items)) return items;
        throw wrong(name, "must be a list");
    }

    public List<String> texts(String name) {
        return items(name).stream()
                .map(item -> item instanceof Json.Text(String text) ? text : notText(name))
                .toList();
    }

    public List<Fields> objects(String name) {
        return items(name).stream()
                .map(item -> of(item, "field '" + name + "'"))
                .toList();
    }

    public Fields object(String name) {
        return of(value(name), "field '" + name + "'");
    }

    public @Nullable Fields objectOrNull(String name) {
        return has(name) ? object(name) : null;
    }

    /// Unpadded base64url of exactly this many bytes, in its one canonical form.
    public String bytes(String name, int length) {
        String text = text(name);
        if (!isBase64Url(text, length)) throw wrong(name, "must be base64url of " + length + " bytes");
        return text;
    }

    /// Whether a text is the one unpadded base64url form of so many bytes.
    public static boolean isBase64Url(String text, int length) {
        if (text.isEmpty()
                || text.length() != (length * 8 + 5) / 6
                || !BASE64URL.matcher(text).matches()) return false;
        int unused = text.length() * 6 - length * 8;
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return (alphabet.indexOf(text.charAt(text.length() - 1)) & (1 << unused) - 1) == 0;
    }

    private String notText(String name) {
        throw wrong(name, "must hold texts");
    }

    public Malformed wrong(String name, String why) {
        return new Malformed("field '" + name + "' " + why);
    }
}
