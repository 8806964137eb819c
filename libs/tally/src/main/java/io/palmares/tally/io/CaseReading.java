package io.palmares.tally.io;

import io.palmares.tally.Contest;

/// What came of reading a case file.
public sealed interface CaseReading permits CaseReading.Case, CaseReading.Unsupported, Malformed {

    /// A contest ready to be counted.
    record Case(String title, Contest contest) implements CaseReading {}

    /// Well-formed, but the rule asks for `part`, which this library does not do.
    record Unsupported(String id, String method, String part) implements CaseReading {}
}
