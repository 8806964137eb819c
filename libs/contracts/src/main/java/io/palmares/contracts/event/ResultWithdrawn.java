package io.palmares.contracts.event;

import java.time.Instant;

/// `io.palmares.result.withdrawn.v1` on `awards.results`. A certificate was withdrawn by ruling; the category is
/// counted again.
public record ResultWithdrawn(String edition, String category, int resultVersion, String reason, Instant at)
        implements Event {}
