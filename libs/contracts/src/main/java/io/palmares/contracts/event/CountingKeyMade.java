package io.palmares.contracts.event;

/// `io.palmares.counting-key.made.v1` on `awards.results`. The public half of the key that marks are sealed to; one
/// per shortlist.
public record CountingKeyMade(String edition, String category, String publicKey, String shortlistHash)
        implements Event {}
