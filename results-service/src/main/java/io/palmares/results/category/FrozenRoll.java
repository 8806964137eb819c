package io.palmares.results.category;

import org.jspecify.annotations.Nullable;

/// The roll of a class as nominations-service froze it; its keys are in [RollKeys].
///
/// @param weight of one ballot, `n` or `n/d`
/// @param mergedInto the class its electors joined; then it has no paper
public record FrozenRoll(
        String electorClass,
        int version,
        String weight,
        int size,
        String root,
        @Nullable String mergedInto) {
    public boolean hasPaper() {
        return mergedInto == null && size > 0;
    }
}
