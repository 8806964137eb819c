package io.palmares.nominations.people;

/// Who casts the ballot of an organisation in an edition.
public record Delegate(String edition, String organisation, String person) {
    static String id(String edition, String organisation) {
        return edition + ":" + organisation;
    }

    String id() {
        return id(edition, organisation);
    }
}
