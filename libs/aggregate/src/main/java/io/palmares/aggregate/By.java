package io.palmares.aggregate;

import io.palmares.web.caller.Role;

/// Who did something, and as what.
public record By(String person, Role role) {
    @Override
    public String toString() {
        return role + " " + person;
    }
}
