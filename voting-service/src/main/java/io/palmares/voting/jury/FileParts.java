package io.palmares.voting.jury;

import java.util.List;

/// All that was written of a nominee beside the public record, the nominee's own words first.
///
/// @param leftOut nominations for which there was no room
public record FileParts(List<FilePart> parts, int leftOut) {
    public FileParts {
        parts = List.copyOf(parts);
    }

    public static FileParts none() {
        return new FileParts(List.of(), 0);
    }
}
