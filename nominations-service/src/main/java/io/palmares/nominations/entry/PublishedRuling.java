package io.palmares.nominations.entry;

import io.palmares.ledger.Hash;
import org.jspecify.annotations.Nullable;

/// What the log says of a ruling.
///
/// @param subject what it is about: `key/…` or `leaf/…`, an instant, a nominee or candidate, `category`
/// @param text salted hash of the public text
/// @param ballot of ADMIT: the admitted entry's bytes, base64url
public record PublishedRuling(
        String id,
        String kind,
        String category,
        String subject,
        String clause,
        String code,
        Hash text,
        @Nullable String ballot) {}
