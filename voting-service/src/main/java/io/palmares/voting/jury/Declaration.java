package io.palmares.voting.jury;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a juror said about a candidate before the file was opened.
///
/// @param text in the juror's words; always there for an appearance of bias
public record Declaration(
        String juror,
        String candidate,
        Conflict conflict,
        @Nullable String text,
        Instant at) {
    boolean concerns(String person, String id) {
        return juror.equals(person) && candidate.equals(id);
    }
}
