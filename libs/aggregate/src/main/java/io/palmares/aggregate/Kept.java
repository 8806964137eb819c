package io.palmares.aggregate;

import java.util.List;

/// An aggregate as it was read.
///
/// @param version of its last write, 1 for the first
/// @param answers the last requests that changed it, newest first
public record Kept<T>(String id, T state, long version, List<Answered> answers) {
    public Kept {
        answers = List.copyOf(answers);
    }
}
