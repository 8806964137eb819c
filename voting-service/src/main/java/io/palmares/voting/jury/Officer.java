package io.palmares.voting.jury;

import io.palmares.aggregate.By;
import io.palmares.web.caller.Role;
import org.jspecify.annotations.Nullable;

/// Someone who takes part in an act of two people.
///
/// @param organisation theirs, if any: conflicts are looked for like a juror's
public record Officer(By by, @Nullable String organisation) {
    boolean isConflicted(Bench bench) {
        Seat seat = bench.seat(by.person()).orElseGet(() -> new Seat(by.person(), organisation, false));
        return bench.isOutOfCategory(seat);
    }

    boolean is(Role role) {
        return by.role() == role;
    }
}
