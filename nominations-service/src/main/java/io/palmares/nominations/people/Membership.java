package io.palmares.nominations.people;

import org.jspecify.annotations.Nullable;

/// A person's membership in an edition: what makes them an elector of a class.
///
/// @param rollId 16 random bytes, base64url; erasing it cuts the link from the person to their voting keys
public record Membership(
        String edition,
        String person,
        String organisation,
        String electorClass,
        boolean delegate,
        @Nullable String rollId) {

    static String id(String edition, String person) {
        return edition + ":" + person;
    }

    public Membership withoutRollId() {
        return new Membership(edition, person, organisation, electorClass, delegate, null);
    }
}
