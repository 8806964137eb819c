package io.palmares.verifier.json;

/// Bytes that are not what they have to be. The message names field and rule.
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String why;

    public Malformed(String why) {
        super(why, null, false, false);
        this.why = why;
    }

    public String why() {
        return why;
    }
}
