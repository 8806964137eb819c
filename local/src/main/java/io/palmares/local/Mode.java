package io.palmares.local;

import java.util.Locale;

/// Whether the deadlines' clock may be moved.
public enum Mode {
    /// The clock of the deadlines follows a file that the gateway writes on request.
    DEMO,
    PRODUCTION;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
