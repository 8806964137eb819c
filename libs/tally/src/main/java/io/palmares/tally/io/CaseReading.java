package io.palmares.tally.io;

import io.palmares.tally.Contest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What came of reading a case file.
public sealed interface CaseReading permits CaseReading.Case, CaseReading.Unsupported, Malformed {

    /// A contest ready to be counted, and its rule as it was written.
    record Case(String title, Contest contest, Map<String, @Nullable Object> rule) implements CaseReading {}

    /// Well-formed, but the rule asks for `part`, which this library does not do.
    record Unsupported(String id, String method, String part) implements CaseReading {}
}
