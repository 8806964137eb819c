package io.palmares.results.key;

/// The key that results-service signs an edition's papers, counts and envelopes with.
///
/// @param publicKey Ed25519, base64url
/// @param sealedSeed the private half, sealed with the service's secret
public record ResultsKey(String publicKey, String sealedSeed) {}
