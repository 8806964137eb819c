package io.palmares.nominations.category;

import io.palmares.contracts.rulebook.Preset;

/// What the rulebook says about a category that its course hangs on.
///
/// @param finalists of a VOTE_ONLY category how many go on by nominations, 0 for all
/// @param zone IANA, for calendar days
public record Terms(
        Preset preset,
        int rulebookVersion,
        String rulebookHash,
        int minNominees,
        int finalists,
        int objectionDays,
        String zone) {}
