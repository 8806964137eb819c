package io.palmares.messaging.deadletters;

import java.util.List;

/// This service's dead letters, in the order they were parked.
public interface DeadLetterLog {
    /// Everything parked and not forgotten since.
    Reading read();

    /// What was there at one moment.
    ///
    /// @param letters oldest first; the same event may be there more than once
    /// @param forget removes exactly what was read; what was parked meanwhile stays
    record Reading(List<DeadLetter> letters, Runnable forget) {}
}
