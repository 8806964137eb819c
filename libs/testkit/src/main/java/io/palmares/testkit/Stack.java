package io.palmares.testkit;

/// A broker and a store that are running.
public interface Stack {
    String bootstrapServers();

    /// Without a database.
    String mongoUri();
}
