package io.palmares.voting.jury;

import org.jspecify.annotations.Nullable;

/// A juror's place on the panel.
public record Seat(String person, @Nullable String organisation, boolean chair) {
    boolean is(String id) {
        return person.equals(id) || id.equals(organisation);
    }
}
