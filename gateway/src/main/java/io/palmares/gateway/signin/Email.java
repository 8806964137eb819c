package io.palmares.gateway.signin;

import io.palmares.web.text.Malformed;
import java.util.Locale;
import java.util.regex.Pattern;

/// A mail address, in lower case. Never logged.
public record Email(String value) {

    private static final Pattern FORM = Pattern.compile("[^\\s@<>\",;]{1,64}@[^\\s@<>\",;]{1,189}");

    public Email {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new Malformed("email", "must be a mail address");
        }
    }

    @Override
    public String toString() {
        return "an address";
    }
}
