package io.palmares.results.category;

/// One prize of one edition.
public record CategoryId(String edition, String category) {
    /// As Kafka keys and documents name it.
    public String key() {
        return edition + ":" + category;
    }
}
