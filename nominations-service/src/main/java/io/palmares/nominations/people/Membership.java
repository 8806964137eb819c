package io.palmares.nominations.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A person's membership in an edition: what makes them an elector of a class.
///
/// @param rollId 16 random bytes, base64url; erasing it cuts the link from the person to their voting keys
/// @param ended when they were taken off the list; that they were on it stays known, for conflicts outlast it
public record Membership(
        String edition,
        String person,
        String organisation,
        String electorClass,
        boolean delegate,
        @Nullable String rollId,
        @Nullable Instant ended) {

    static String id(String edition, String person) {
        return edition + ":" + person;
    }

    boolean isCurrent() {
        return ended == null;
    }

    public Membership withoutRollId() {
        return new Membership(edition, person, organisation, electorClass, delegate, null, ended);
    }

    /// The same place on a roll.
    Membership keeping(@Nullable String other) {
        return new Membership(edition, person, organisation, electorClass, delegate, other, ended);
    }

    Membership ended(Instant at) {
        return new Membership(edition, person, organisation, electorClass, false, null, at);
    }
}
