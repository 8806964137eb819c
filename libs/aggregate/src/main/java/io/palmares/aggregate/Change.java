package io.palmares.aggregate;

import java.util.List;

/// The next state of an aggregate and what others are told of it, written together.
///
/// @param answer a word to remember beside the request's key
public record Change<T, F>(T state, List<F> facts, String answer) {
    public Change {
        facts = List.copyOf(facts);
    }

    public static <T, F> Change<T, F> to(T state, List<F> facts) {
        return new Change<>(state, facts, "");
    }

    public static <T, F> Change<T, F> silently(T state) {
        return new Change<>(state, List.of(), "");
    }

    public Change<T, F> answering(String word) {
        return new Change<>(state, facts, word);
    }
}
