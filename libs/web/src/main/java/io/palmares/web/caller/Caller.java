package io.palmares.web.caller;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The signed-in person behind a call, as the gateway vouches for them. Never a service.
///
/// @param organisation the member organisation they belong to, if any
/// @param grants their roles, at most about a minute old
/// @param proof when and how they last showed that it is them, if the gateway says so
public record Caller(
        PersonId person,
        @Nullable String organisation,
        Set<Grant> grants,
        @Nullable Proof proof) {

    public Caller {
        grants = Set.copyOf(grants);
    }

    public Caller(PersonId person, @Nullable String organisation, Set<Grant> grants) {
        this(person, organisation, grants, null);
    }

    public Caller provenBy(Proof last) {
        return new Caller(person, organisation, grants, last);
    }

    /// Whether they hold the role in the edition, for the whole of it or for any one of its categories.
    public boolean has(Role role, String edition) {
        return grants.stream().anyMatch(grant -> grant.covers(role, edition));
    }

    /// Whether they hold the role for this category, or for the whole edition.
    public boolean has(Role role, String edition, String category) {
        return grants.stream().anyMatch(grant -> grant.covers(role, edition, category));
    }
}
