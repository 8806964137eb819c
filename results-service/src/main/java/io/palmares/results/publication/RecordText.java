package io.palmares.results.publication;

import io.palmares.contracts.PublicRecord;

/// Reads a nominee's public record, canonical JSON.
@FunctionalInterface
public interface RecordText {
    PublicRecord read(String text);
}
