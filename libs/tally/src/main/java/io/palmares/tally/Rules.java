package io.palmares.tally;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the JSON form of a rule, as the case schema has it. JSON values arrive as `Map<String, …>`, `List`,
/// `String`,
/// `Boolean`, `java.math.BigDecimal` (any number) and `null`.
public final class Rules {
    private Rules() {}

    /// A rule, or which part of it is not supported. Unknown methods, keys and values are refused, never
    /// ignored.
    public sealed interface Reading {
        record Understood(Rule rule) implements Reading {}

        record Unsupported(String part) implements Reading {}

        /// The rule is wrong in itself: `key` has a value of the wrong kind or names nobody who stands.
        record Malformed(String key, String problem) implements Reading {}
    }

    /// Reads the rule of one contest.
    ///
    /// @param candidates who stands; `seats` as in the contest
    public static Reading read(
            String method, Map<String, ? extends @Nullable Object> rule, List<Candidate> candidates, int seats) {
        return new Reading.Unsupported("method " + method);
    }
}
