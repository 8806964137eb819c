package io.palmares.nominations.people;

import io.palmares.web.caller.Grant;
import io.palmares.web.caller.Role;
import org.jspecify.annotations.Nullable;

/// A role given to a person.
///
/// @param by who gave it
public record Appointment(
        Role role, String edition, @Nullable String category, String person, String by) {
    public static String id(Role role, String edition, @Nullable String category, String person) {
        return role + "@" + edition + "/" + (category == null ? "" : category) + ":" + person;
    }

    public Grant grant() {
        return new Grant(role, edition, category);
    }
}
