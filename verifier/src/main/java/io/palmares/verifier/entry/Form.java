package io.palmares.verifier.entry;

import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What one field may hold.
@FunctionalInterface
interface Form {
    int HASH = 32;
    long ANY = (1L << 53) - 1;

    /// Refuses anything else.
    ///
    /// @throws io.palmares.verifier.json.Malformed naming the field
    void check(Fields fields, String name);

    Form BYTES = (fields, name) -> fields.bytes(name, HASH);
    Form TEXT = (fields, name) -> fields.text(name);
    Form NAME = (fields, name) -> fields.text(name, t -> !t.isBlank(), "must not be empty");
    Form COUNT = (fields, name) -> fields.whole(name, 0, ANY);
    Form FROM_ONE = (fields, name) -> fields.whole(name, 1, ANY);
    Form INSTANT = (fields, name) -> fields.text(name, Form::isInstant, "must be an instant in its shortest form");
    Form NAMES = (fields, name) -> {
        if (fields.texts(name).isEmpty()) throw fields.wrong(name, "must not be empty");
    };
    Form U32 = (fields, name) -> fields.whole(name, 1, 0xFFFF_FFFFL);
    Form METHOD = (fields, name) -> fields.object(name).exactly("name", "form");
    Form PAIR = (fields, name) -> pair(fields, name);

    static Form orNull(Form form) {
        return (fields, name) -> {
            if (!(fields.value(name) instanceof Json.Nothing)) form.check(fields, name);
        };
    }

    static Form oneOf(String... words) {
        return (fields, name) -> fields.text(name, Set.of(words)::contains, "must be one of " + List.of(words));
    }

    static Form bytes(int length) {
        return (fields, name) -> fields.bytes(name, length);
    }

    static Form objects(Shape shape) {
        return (fields, name) -> fields.objects(name).forEach(shape::check);
    }

    static Form object(Shape shape) {
        return (fields, name) -> shape.check(fields.object(name));
    }

    private static void pair(Fields fields, String name) {
        List<String> both = fields.texts(name);
        if (both.size() != 2 || !both.stream().allMatch(text -> Fields.isBase64Url(text, HASH))) {
            throw fields.wrong(name, "must hold two times 32 bytes in base64url");
        }
    }

    private static boolean isInstant(String text) {
        try {
            return Instant.parse(text).toString().equals(text);
        } catch (DateTimeException none) {
            return false;
        }
    }
}
