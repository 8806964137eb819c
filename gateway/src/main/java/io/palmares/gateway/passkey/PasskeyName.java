package io.palmares.gateway.passkey;

import io.palmares.web.text.Malformed;
import io.palmares.web.text.Names;

/// What a person calls one of their passkeys: one line, up to 60 characters.
public record PasskeyName(String value) {

    public PasskeyName {
        value = value.strip();
        Names.line(value, 60).ifPresent(broken -> {
            throw new Malformed(broken.rule(), broken.text());
        });
    }
}
