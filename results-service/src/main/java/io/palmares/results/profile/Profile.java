package io.palmares.results.profile;

import io.palmares.messaging.AppliedThrough;
import org.jspecify.annotations.Nullable;

/// The public record of a nominee.
///
/// @param label H(D("label") ‖ salt ‖ record): what the candidates' list commits to
/// @param salt base64url, 32 bytes; goes with the record
/// @param record canonical JSON
public record Profile(
        String nominee,
        String edition,
        String category,
        @Nullable String candidate,
        String label,
        String salt,
        String record,
        AppliedThrough through) {
    Profile through(AppliedThrough after) {
        return new Profile(nominee, edition, category, candidate, label, salt, record, after);
    }
}
