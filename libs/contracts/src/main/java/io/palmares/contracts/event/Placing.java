package io.palmares.contracts.event;

/// A candidate and its place, 1 first; equal places are shared.
public record Placing(String candidate, int place) {}
