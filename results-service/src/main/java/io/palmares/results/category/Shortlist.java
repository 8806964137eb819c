package io.palmares.results.category;

import java.util.List;

/// The published finalists.
///
/// @param finalists candidate ids, ascending
/// @param hash what the counting key is bound to
public record Shortlist(List<String> finalists, String hash) {
    public Shortlist {
        finalists = List.copyOf(finalists);
    }
}
