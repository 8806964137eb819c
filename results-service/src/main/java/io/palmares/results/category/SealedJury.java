package io.palmares.results.category;

/// The locked scorecards: how many, and the RFC 6962 root over their lines.
public record SealedJury(int scorecards, String digest) {}
