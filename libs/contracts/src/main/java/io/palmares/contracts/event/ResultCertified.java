package io.palmares.contracts.event;

import java.time.Instant;

/// `io.palmares.result.certified.v1` on `awards.results`. Two officers certified a result; no outcome travels
/// before the announcement.
public record ResultCertified(
        String edition, String category, int resultVersion, String commitment, Instant embargoUntil, Instant at)
        implements Event {}
