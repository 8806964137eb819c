package io.palmares.web.security;

/// What a token speaks for. Told by its header, so that one can never be taken for the other.
enum TokenKind {
    PERSON("palmares-person+jwt"),
    SERVICE("palmares-service+jwt");

    private final String type;

    TokenKind(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }
}
