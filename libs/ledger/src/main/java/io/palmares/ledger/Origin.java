package io.palmares.ledger;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The name of a log: `<host>/log/<edition>`, or of a paper's box below it.
public record Origin(String value) {
    private static final String SEGMENT = "[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?";
    private static final Pattern FORM = Pattern.compile(SEGMENT + "(?::[0-9]{1,5})?/log/" + SEGMENT + "(?:/box/"
            + SEGMENT + "/" + SEGMENT + "(?:/" + SEGMENT + ")?)?");

    public Origin {
        if (value.length() > 255 || !FORM.matcher(value).matches()) {
            throw new Malformed(
                    Malformed.Rule.FIELD, "an origin is <host>/log/<edition>[/box/<category>/<class>[/<section>]]");
        }
    }

    public static Origin edition(String host, String edition) {
        return new Origin(host + "/log/" + edition);
    }

    /// The box log of one paper of this edition.
    public Origin box(String category, String electorClass, @Nullable String section) {
        return new Origin(value + "/box/" + category + "/" + electorClass + (section == null ? "" : "/" + section));
    }

    @Override
    public String toString() {
        return value;
    }
}
