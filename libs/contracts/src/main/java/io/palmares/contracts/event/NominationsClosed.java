package io.palmares.contracts.event;

/// `io.palmares.nominations.closed.v1` on `awards.nominations`. Nominations of a category are closed: RFC 6962 root
/// and number of the ascending salted hashes of every nomination submitted then. The list itself travels as
/// [LogFilePart] of the same root.
public record NominationsClosed(String edition, String category, String root, int size) implements Event {}
