package io.palmares.gateway.pages;

import java.time.Instant;

/// What is planned or has happened.
///
/// @param kind PLANNED or HAPPENED
public record TimelineLine(Instant at, String category, String kind, String what) {
    public boolean hasHappened() {
        return kind.equals("HAPPENED");
    }
}
