package io.palmares.results.ruling;

import io.palmares.messaging.AppliedThrough;
import java.time.Instant;

/// A ruling of the public register.
///
/// @param kind what it does, as the published language names it
public record Ruling(
        String ruling,
        String edition,
        String category,
        String kind,
        String clause,
        String code,
        String text,
        Instant made,
        AppliedThrough through) {}
