package io.palmares.results.act;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which version of a public result, and what made it one.
///
/// @param statuses of winners who declined or were revoked, or accepted again
record ResultVersion(
        int number, @Nullable Integer supersedes, @Nullable String reason, Map<String, String> statuses) {
    static final ResultVersion FIRST = new ResultVersion(1, null, null, Map.of());
}
