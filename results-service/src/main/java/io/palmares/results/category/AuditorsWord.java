package io.palmares.results.category;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the auditor says of a count. Dissent is published and does not block.
public record AuditorsWord(
        String person, Answer answer, @Nullable String text, Instant at) {
    /// Acknowledged, or not.
    public enum Answer {
        ACKNOWLEDGE,
        DISSENT
    }
}
