package io.palmares.tally;

/// Who stands: `id` is unique in its contest and is what counts refer to; `name` is only shown.
public record Candidate(String id, String name) {
    public Candidate {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a candidate needs an id");
        }
    }
}
