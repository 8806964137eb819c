package io.palmares.web.text;

/// A value that is not of the form its type takes. Its words are ours and may be shown to the caller, unlike those of
/// any other `IllegalArgumentException`.
public final class Malformed extends IllegalArgumentException {

    private final String rule;

    /// A value that breaks the rule.
    ///
    /// @param rule a short code for programs
    /// @param text what the value must be: a sentence that begins with "must"
    public Malformed(String rule, String text) {
        super(text);
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }

    public String text() {
        return String.valueOf(getMessage());
    }
}
