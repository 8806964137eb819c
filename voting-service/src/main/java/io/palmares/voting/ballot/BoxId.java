package io.palmares.voting.ballot;

import io.palmares.ledger.Origin;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The box of one class of electors in one category.
public record BoxId(CategoryId category, String electorClass) {
    private static final Pattern BOX_LOG = Pattern.compile("[^/]+/log/([^/]+)/box/([^/]+)/([^/]+)");

    public static BoxId of(String edition, String category, String electorClass) {
        return new BoxId(new CategoryId(edition, category), electorClass);
    }

    /// The box whose log this would be, if it is the log of a box.
    public static Optional<BoxId> ofLog(Origin log) {
        Matcher matcher = BOX_LOG.matcher(log.value());
        return matcher.matches()
                ? Optional.of(of(matcher.group(1), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    /// `edition:category/class`.
    @Override
    public String toString() {
        return category + "/" + electorClass;
    }
}
