package io.palmares.voting.jury;

import java.util.List;

/// A candidate before the jury.
///
/// @param label the salted hash of the public record that the jury is to read
/// @param ties whom conflicts are detected from
public record Contender(String candidate, String nominee, String label, List<Tie> ties) {
    /// A person or an organisation tied to the candidate, by id.
    public record Tie(Conflict conflict, String id) {}

    public Contender {
        ties = List.copyOf(ties);
    }
}
