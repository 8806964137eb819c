package io.palmares.results.category;

/// The key that a category's marks are sealed to.
///
/// @param publicKey X25519, base64url
/// @param sealedPrivate the private half, sealed with the service's secret; empty once destroyed
/// @param shortlist hash of the shortlist it was made for
public record CountingKey(String publicKey, String sealedPrivate, String shortlist) {}
