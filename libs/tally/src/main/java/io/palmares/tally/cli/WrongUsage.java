package io.palmares.tally.cli;

/// The command line asks for something that makes no sense.
final class WrongUsage extends Exception {
    private static final long serialVersionUID = 1;

    WrongUsage(String message) {
        super(message, null, false, false);
    }
}
