package io.palmares.tally.io;

/// Carries a [Malformed] out of the depths of a reader; never leaves this package.
final class MalformedFile extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Malformed malformed;

    MalformedFile(Malformed malformed) {
        super(malformed.toString(), null, false, false);
        this.malformed = malformed;
    }

    Malformed malformed() {
        return malformed;
    }
}
