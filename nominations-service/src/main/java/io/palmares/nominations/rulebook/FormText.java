package io.palmares.nominations.rulebook;

import io.palmares.ledger.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A form as it was read, written as JSON again.
public final class FormText {
    private FormText() {}

    public static String of(Map<String, Object> form) {
        return json(form).canonical().asUtf8();
    }

    private static Json json(@Nullable Object value) {
        return switch (value) {
            case null -> Json.nothing();
            case Map<?, ?> map -> Json.object(members -> map.forEach((k, v) -> members.put(k.toString(), json(v))));
            case List<?> list -> Json.of(list.stream().map(FormText::json).toList());
            case Boolean bool -> Json.of(bool);
            case Integer number -> Json.of(number);
            case Long number -> Json.of(number);
            default -> Json.of(value.toString());
        };
    }
}
