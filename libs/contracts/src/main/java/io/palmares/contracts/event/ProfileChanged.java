package io.palmares.contracts.event;

import org.jspecify.annotations.Nullable;

/// `io.palmares.profile.changed.v1` on `awards.profiles`. The public record of a nominee: the only event
/// that carries a name. `record` is canonical JSON; label = H(D("label") ‖ salt ‖ record). A tombstone
/// erases it. The JSON is at most 1,000,000 bytes.
///
/// @param file for the jury alone, and outside the label; whoever else hears the event drops it
public record ProfileChanged(
        String edition,
        String category,
        String nominee,
        @Nullable String candidate,
        String label,
        String salt,
        String record,
        @Nullable NomineeFile file)
        implements Event {}
