package io.palmares.contracts.event;

import java.util.List;

/// What a jury reads of a candidate beside the public record, the nominee's own words first.
///
/// @param leftOut nominations that the bound of an event left no room for
public record NomineeFile(List<FilePart> parts, int leftOut) {
    public NomineeFile {
        parts = List.copyOf(parts);
    }
}
