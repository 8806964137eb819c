package io.palmares.booth.cli;

/// Ends the program with a sentence for the person at the keyboard.
final class CannotCast extends Exception {
    private static final long serialVersionUID = 1L;

    /// What the shell is told.
    enum Exit {
        /// Refused, here or by the box: nothing was cast.
        REFUSED(1),
        USAGE(2),
        /// Sent, and no answer: the same ballot may be sent again.
        UNKNOWN(3),
        /// Accepted, but the promise does not hold: keep the receipt, it is evidence.
        BAD_PROMISE(4);

        private final int code;

        Exit(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    private final Exit exit;

    CannotCast(Exit exit, String message) {
        super(message);
        this.exit = exit;
    }

    CannotCast(Exit exit, String message, Throwable cause) {
        super(message, cause);
        this.exit = exit;
    }

    static CannotCast usage(String message) {
        return new CannotCast(Exit.USAGE, message);
    }

    static CannotCast refused(String message) {
        return new CannotCast(Exit.REFUSED, message);
    }

    int exitCode() {
        return exit.code();
    }
}
