package io.palmares.web.text;

import com.google.errorprone.annotations.CompileTimeConstant;

/// A value that is not of the form its type takes. Its words are ours and may be shown to the caller, unlike those of
/// any other `IllegalArgumentException`.
public final class Malformed extends IllegalArgumentException {

    private final String rule;
    private final transient Sentence text;

    /// A value that breaks the rule.
    ///
    /// @param rule a short code for programs
    /// @param text what the value must be: begins with "must"
    public Malformed(String rule, Sentence text) {
        super(text.toString());
        this.rule = rule;
        this.text = text;
    }

    public Malformed(String rule, @CompileTimeConstant String english, Object... parameters) {
        this(rule, Sentence.of(english, parameters));
    }

    public String rule() {
        return rule;
    }

    public Sentence text() {
        return text;
    }
}
