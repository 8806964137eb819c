package io.palmares.web.idempotency;

import io.palmares.web.text.Malformed;
import java.util.regex.Pattern;

/// The caller's own name for one act, so that asking again is not acting again.
public record IdempotencyKey(String value) {

    private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9._~-]{8,128}");

    public IdempotencyKey {
        if (!PATTERN.matcher(value).matches()) {
            throw new Malformed(
                    "idempotency-key", "must be 8 to 128 letters, digits, dots, dashes, underscores or tildes");
        }
    }
}
