package io.palmares.verifier.report;

/// Something that is not as it has to be.
///
/// @param where the log, and the entry or file in it
public record Finding(Code code, String where, String detail) {
    /// Where, and what exactly.
    String place() {
        return where + (detail.isEmpty() ? "" : ": " + detail);
    }

    @Override
    public String toString() {
        return code.text() + "  " + place();
    }
}
