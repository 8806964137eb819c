package io.palmares.local.demo;

import java.time.Instant;

/// One thing that happens in a story, and when by the clock of the deadlines.
public record Act(Instant at, String name, Runnable deed) {
    public static Act at(String instant, String name, Runnable deed) {
        return new Act(Instant.parse(instant), name, deed);
    }
}
