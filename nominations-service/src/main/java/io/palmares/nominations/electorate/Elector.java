package io.palmares.nominations.electorate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Someone entitled in a category, as the roll was frozen.
///
/// @param electorClass whose roll holds their key, after small classes were merged
/// @param withheld a candidate is their own or of their own organisation: no right in this category
/// @param fetched when they first fetched their right
/// @param letter whether they are still to be told by mail that it was fetched
public record Elector(
        String edition,
        String category,
        String person,
        String electorClass,
        int rollVersion,
        boolean withheld,
        @Nullable Instant fetched,
        boolean letter) {
    /// A document for each version of the roll: what is prepared for the next one changes nothing.
    public static String id(String edition, String category, String person, int rollVersion) {
        String first = edition + ":" + category + ":" + person;
        return rollVersion == 1 ? first : first + ":" + rollVersion;
    }

    public String id() {
        return id(edition, category, person, rollVersion);
    }

    Elector fetched(Instant at) {
        return fetched != null
                ? this
                : new Elector(edition, category, person, electorClass, rollVersion, withheld, at, true);
    }

    public Elector told() {
        return new Elector(edition, category, person, electorClass, rollVersion, withheld, fetched, false);
    }
}
