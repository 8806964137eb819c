package io.palmares.web.caller;

import io.palmares.web.text.Malformed;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A role in an edition, or in one category of it. Written `JUROR@ecc-2020/manager` or `ORGANISER@ecc-2020`.
public record Grant(Role role, String edition, @Nullable String category) {

    /// Stands for every edition of the programme: `ORGANISER@*` may also create editions.
    public static final String EVERY_EDITION = "*";

    private static final Pattern FORM =
            Pattern.compile("([A-Z_]{1,32})@(\\*|[a-z0-9][a-z0-9-]{0,63})(?:/([a-z0-9][a-z0-9-]{0,63}))?");

    public Grant(Role role, String edition) {
        this(role, edition, null);
    }

    /// Throws `IllegalArgumentException` for another form or an unknown role.
    public static Grant parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new Malformed("grant", "must be ROLE@edition or ROLE@edition/category");
        }
        return new Grant(Role.valueOf(matcher.group(1)), matcher.group(2), matcher.group(3));
    }

    boolean covers(Role wanted, String inEdition) {
        return role == wanted && (edition.equals(EVERY_EDITION) || edition.equals(inEdition));
    }

    boolean covers(Role wanted, String inEdition, String inCategory) {
        return covers(wanted, inEdition) && (category == null || category.equals(inCategory));
    }

    @Override
    public String toString() {
        return category == null ? role + "@" + edition : role + "@" + edition + "/" + category;
    }
}
