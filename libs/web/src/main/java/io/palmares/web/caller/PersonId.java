package io.palmares.web.caller;

import io.palmares.web.text.Malformed;
import java.util.regex.Pattern;

/// A person, by an opaque id that says nothing about them.
public record PersonId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    public PersonId {
        if (!FORM.matcher(value).matches()) {
            throw new Malformed("person-id", "must be 1 to 64 letters, digits, dots, dashes or underscores");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
