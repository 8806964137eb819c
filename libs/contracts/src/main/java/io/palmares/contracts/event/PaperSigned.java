package io.palmares.contracts.event;

import org.jspecify.annotations.Nullable;

/// `io.palmares.paper.signed.v1` on `awards.results`. results-service checked key, shortlist and roll of a drafted
/// paper and signed it.
public record PaperSigned(
        String edition,
        String category,
        String electorClass,
        @Nullable String section,
        String bodyHash,
        String publicKey,
        String signature)
        implements Event {}
