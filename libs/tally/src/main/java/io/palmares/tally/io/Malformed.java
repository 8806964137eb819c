package io.palmares.tally.io;

/// Why a file cannot be read: what is wrong, and where. Line and column count from 1; the column
/// counts characters.
public record Malformed(String file, long line, long column, String reason) implements Reading, CaseReading {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + reason;
    }
}
