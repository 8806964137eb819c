package io.palmares.verifier.cli;

/// Exit codes.
final class Exit {
    static final int GOOD = 0;
    static final int FINDINGS = 1;
    static final int USAGE = 2;
    /// No finding, but something that must be checked could not be yet.
    static final int UNFINISHED = 3;
    static final int UNREADABLE = 4;

    private Exit() {}
}
