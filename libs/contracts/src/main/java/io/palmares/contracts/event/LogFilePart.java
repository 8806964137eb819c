package io.palmares.contracts.event;

import java.util.List;

/// `io.palmares.log-file.part.v1` on `awards.nominations`. A part of a list that an entry of the log names by root and
/// size: at most 500 lines, as they stand in the file without their LF. `part` runs from 1 to `of`; a list without
/// lines is one part without lines.
public record LogFilePart(String edition, String category, String root, int size, int part, int of, List<String> lines)
        implements Event {
    public LogFilePart {
        lines = List.copyOf(lines);
    }
}
