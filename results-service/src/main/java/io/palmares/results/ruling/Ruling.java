package io.palmares.results.ruling;

import io.palmares.messaging.AppliedThrough;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A ruling of the public register.
///
/// @param kind what it does, as the published language names it
/// @param textHash what the log says of the text, salted
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
        AppliedThrough through) {}
