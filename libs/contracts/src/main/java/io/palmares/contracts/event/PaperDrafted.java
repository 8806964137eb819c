package io.palmares.contracts.event;

import org.jspecify.annotations.Nullable;

/// `io.palmares.paper.drafted.v1` on `awards.ballot-boxes`. The body of a ballot paper, canonical JSON, for
/// results-service to check and sign.
public record PaperDrafted(
        String edition,
        String category,
        String electorClass,
        @Nullable String section,
        String body,
        String bodyHash) implements Event {}
