package io.palmares.results.category;

/// One prize of one edition.
public record CategoryId(String edition, String category) {
    /// From its key; ids of editions have no colon.
    public static CategoryId of(String key) {
        int colon = key.indexOf(':');
        return new CategoryId(key.substring(0, colon), key.substring(colon + 1));
    }

    /// As Kafka keys and documents name it.
    public String key() {
        return edition + ":" + category;
    }
}
