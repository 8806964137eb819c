package io.palmares.contracts.event;

import java.time.Instant;

/// `io.palmares.category.final.v1` on `awards.nominations`. The objection period ended without an open objection;
/// retention timers start.
public record CategoryFinal(String edition, String category, Instant at) implements Event {}
