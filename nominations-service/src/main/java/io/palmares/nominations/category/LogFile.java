package io.palmares.nominations.category;

import io.palmares.ledger.ItemList;
import java.util.List;
import java.util.stream.IntStream;

/// A list that an entry of the log names by root and size, told in parts.
///
/// @param lines as they stand in the file, without LF
public record LogFile(String root, int size, List<String> lines) {
    private static final int PART = 500;

    public LogFile {
        lines = List.copyOf(lines);
    }

    /// Raw items, as base64url lines.
    public static LogFile ofBytes(ItemList items) {
        return new LogFile(
                items.root().toString(),
                items.size(),
                items.items().stream().map(item -> item.base64Url()).toList());
    }

    /// JSON lines.
    public static LogFile ofJson(ItemList items) {
        return new LogFile(
                items.root().toString(),
                items.size(),
                items.items().stream().map(item -> item.asUtf8()).toList());
    }

    /// One at least.
    public int parts() {
        return Math.max(1, (lines.size() + PART - 1) / PART);
    }

    /// The lines of a part.
    ///
    /// @param part from 1
    public List<String> part(int part) {
        return lines.subList((part - 1) * PART, Math.min(part * PART, lines.size()));
    }

    List<Course.Fact> facts() {
        return IntStream.rangeClosed(1, parts())
                .<Course.Fact>mapToObj(part -> new Course.Fact.FilePart(this, part))
                .toList();
    }
}
