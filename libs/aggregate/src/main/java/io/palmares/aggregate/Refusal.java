package io.palmares.aggregate;

import java.util.List;

/// An expected "no".
///
/// @param detail one sentence for a person; names no one
/// @param violations where in the input, if that can be said
/// @param version of the aggregate now, where that is the reason; else 0
public record Refusal(Rule rule, String detail, List<Violation> violations, long version) {
    public Refusal {
        violations = List.copyOf(violations);
    }

    public static Refusal of(Rule rule, String detail) {
        return new Refusal(rule, detail, List.of(), 0);
    }

    public static Refusal stale(long current) {
        return new Refusal(Rule.STALE_VERSION, "The current version is " + current + ".", List.of(), current);
    }

    public static Refusal invalid(List<Violation> violations) {
        return new Refusal(Rule.INVALID, "The input breaks " + violations.size() + " rule(s).", violations, 0);
    }

    public static Refusal invalid(String pointer, String rule, String detail) {
        return invalid(List.of(new Violation(pointer, rule, detail)));
    }
}
