package io.palmares.ledger;

/// Input that is not in the one form it may have. Says which rule it broke; never quotes the input.
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// The rule that was broken.
    public enum Rule {
        TOO_LARGE,
        UTF_8,
        BASE64,
        JSON,
        NOT_CANONICAL,
        NOT_NFC,
        NUMBER,
        FIELD,
        ENTRY,
        NOTE,
        SIGNATURE,
        LENGTH
    }

    private final Rule rule;

    public Malformed(Rule rule, String detail) {
        super(detail);
        this.rule = rule;
    }

    public Malformed(Rule rule, String detail, Throwable cause) {
        super(detail, cause);
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }

    /// What is wrong, naming field and rule.
    public String detail() {
        return String.valueOf(getMessage());
    }
}
