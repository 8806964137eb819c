package io.palmares.results.ruling;

import org.jspecify.annotations.Nullable;

/// What a ruling acts on, as far as a count is concerned.
///
/// @param candidate who WITHDRAW names
/// @param key base64url, what STRIKE names
/// @param leaf base64url, what STRIKE names otherwise
/// @param ballot base64url, the entry that ADMIT brings
public record Effect(
        @Nullable String candidate,
        @Nullable String key,
        @Nullable String leaf,
        @Nullable String ballot) {
    public static final Effect NONE = new Effect(null, null, null, null);
}
