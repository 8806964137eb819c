package io.palmares.tally.io;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What came of reading the JSON form of a rule.
public sealed interface RuleReading {
    record Read(Map<String, @Nullable Object> rule) implements RuleReading {}

    record Wrong(Malformed malformed) implements RuleReading {}
}
