package io.palmares.contracts.event;

import java.util.List;

/// A nominee admitted to the candidates of a category.
public record FrozenCandidate(String id, String nominee, String label, List<Relation> related) {
    public FrozenCandidate {
        related = List.copyOf(related);
    }
}
