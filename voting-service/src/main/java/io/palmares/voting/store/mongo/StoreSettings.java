package io.palmares.voting.store.mongo;

/// A database.
///
/// @param uri of the server, `mongodb://…`, with credentials if it has them
/// @param database its name there
public record StoreSettings(String uri, String database) {}
