package io.palmares.nominations.people;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address that mail can be sent to. Two that differ only in case are one.
public record MailAddress(String value) {
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");

    public MailAddress {
        if (!FORM.matcher(value).matches() || value.length() > 254) {
            throw new IllegalArgumentException("not a mail address");
        }
    }

    public static Optional<MailAddress> read(String text) {
        String stripped = text.strip();
        return FORM.matcher(stripped).matches() && stripped.length() <= 254
                ? Optional.of(new MailAddress(stripped))
                : Optional.empty();
    }

    /// What addresses are compared by.
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    /// Never the address: it ends in logs.
    @Override
    public String toString() {
        return "MailAddress[…]";
    }
}
