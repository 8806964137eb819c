package io.palmares.voting.jury;

/// A category of an edition, whose jury this is.
public record JuryId(String edition, String category) {
    /// As it is stored, and on the topics.
    @Override
    public String toString() {
        return edition + ":" + category;
    }
}
