package io.palmares.results.ruling;

import io.palmares.messaging.AppliedThrough;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A ruling of the public register.
///
/// @param kind what it does, as the published language names it
/// @param textHash what the log says of the text, salted
/// @param until the new instant of an extension
/// @param applied when a box carried it out; absent of what no box has to do, or did
public record Ruling(
        String ruling,
        String edition,
        String category,
        String kind,
        String clause,
        String code,
        String text,
        @Nullable String textSalt,
        @Nullable String textHash,
        Instant made,
        Effect effect,
        @Nullable Instant until,
        @Nullable Instant applied,
        AppliedThrough through) {
    public Ruling appliedAt(Instant instant) {
        return new Ruling(
                ruling, edition, category, kind, clause, code, text, textSalt, textHash, made, effect, until, instant,
                through);
    }
}
