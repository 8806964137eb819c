package io.palmares.nominations.electorate;

import org.jspecify.annotations.Nullable;

/// The frozen roll of one class.
///
/// @param root RFC 6962 root over its ascending keys, base64url
/// @param withheld members of the class without a right, for a candidate is their own
/// @param mergedInto the class that took the electors of this one, which were too few
public record ClassRoll(
        String electorClass,
        int rollVersion,
        String weight,
        int parts,
        int size,
        String root,
        int withheld,
        @Nullable String mergedInto) {}
