package io.palmares.nominations.entry;

/// The logs of published editions.
@FunctionalInterface
public interface EditionLogs {
    /// Of one edition.
    ///
    /// @throws java.util.NoSuchElementException if it is not published
    EntryBodies of(String edition);
}
