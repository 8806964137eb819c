package io.palmares.nominations.electorate;

import org.jspecify.annotations.Nullable;

/// How many electors a class has.
///
/// @param withheld members of the class without a right, for a candidate is their own
/// @param mergedInto the class that takes the electors of this one, which are too few
public record ClassCount(
        String electorClass,
        int electors,
        int withheld,
        @Nullable String mergedInto) {
    static ClassCount of(ClassRoll roll) {
        return new ClassCount(roll.electorClass(), roll.size(), roll.withheld(), roll.mergedInto());
    }
}
