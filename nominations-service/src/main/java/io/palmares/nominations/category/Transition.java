package io.palmares.nominations.category;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A category moved.
///
/// @param from absent of the first
/// @param who the people with their roles, or `clock`
public record Transition(@Nullable State from, State to, List<String> who, String why, Instant at) {
    static final List<String> CLOCK = List.of("clock");

    public Transition {
        who = List.copyOf(who);
    }
}
