package io.palmares.verifier.json;

/// Bytes that are not what they have to be. The message names field and rule.
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Malformed(String message) {
        super(message, null, false, false);
    }
}
