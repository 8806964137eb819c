package io.palmares.gateway.pages;

import java.time.Instant;

/// A frozen ballot paper and its box, as the public interface tells of them.
public record Paper(String electorClass, String paper, Instant opens, Instant closes, String state) {}
