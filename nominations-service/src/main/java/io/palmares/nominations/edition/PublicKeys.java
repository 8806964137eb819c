package io.palmares.nominations.edition;

/// The public halves of the keys that an edition is logged, promised and counted with, base64url.
public record PublicKeys(String log, String promise, String results) {}
