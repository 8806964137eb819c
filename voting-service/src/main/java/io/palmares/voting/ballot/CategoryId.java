package io.palmares.voting.ballot;

/// One prize of one edition.
public record CategoryId(String edition, String category) {
    /// `edition:category`, as in event keys.
    @Override
    public String toString() {
        return edition + ":" + category;
    }
}
