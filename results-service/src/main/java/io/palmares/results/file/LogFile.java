package io.palmares.results.file;

import java.util.List;

/// A file that an entry of the log names.
///
/// @param text its bytes are these, UTF-8
/// @param lasting whether it stays for ever; what can be erased does not
public record LogFile(String text, Kind kind, boolean lasting) {
    /// What is in it.
    public enum Kind {
        /// One value, or a base64url item a line.
        TEXT,
        /// A JSON value a line.
        JSON_LINES
    }

    /// Every line ends with LF; without lines the file is empty.
    static LogFile ofLines(List<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        boolean json = !lines.isEmpty() && lines.getFirst().startsWith("{");
        return new LogFile(text.toString(), json ? Kind.JSON_LINES : Kind.TEXT, true);
    }

    /// The very bytes that were hashed.
    static LogFile ofText(String text) {
        return new LogFile(text, Kind.TEXT, true);
    }

    /// What its salt is erased with.
    static LogFile erasable(String text) {
        return new LogFile(text, Kind.TEXT, false);
    }
}
