package io.palmares.nominations.people;

import org.jspecify.annotations.Nullable;

/// Someone the awards know, by an opaque id.
///
/// @param emailKey what addresses are compared by; absent of someone erased
public record Person(
        String person,
        @Nullable String email,
        @Nullable String emailKey,
        String name,
        @Nullable String organisation) {

    /// What is left when a person's data are erased: the id, so that facts about it stay readable.
    public Person erased() {
        return new Person(person, null, null, "", null);
    }

    /// Nobody can be reached or sign in as this person any more.
    public Person withoutAddress() {
        return new Person(person, null, null, name, organisation);
    }
}
