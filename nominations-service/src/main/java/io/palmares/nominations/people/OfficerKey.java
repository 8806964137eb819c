package io.palmares.nominations.people;

/// The signing key that the service holds for a person.
///
/// @param publicKey Ed25519, base64url
/// @param sealedSeed its private half, sealed with the service's secret
public record OfficerKey(String person, String publicKey, String sealedSeed) {}
