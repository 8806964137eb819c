package io.palmares.aggregate;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.palmares.web.text.Sentence;
import io.palmares.web.text.Violation;
import java.util.List;

/// An expected "no".
///
/// @param detail for a person; names no one
/// @param violations where in the input, if that can be said
/// @param version of the aggregate now, where that is the reason; else 0
public record Refusal(Rule rule, Sentence detail, List<Violation> violations, long version) {
    public Refusal {
        violations = List.copyOf(violations);
    }

    public static Refusal of(Rule rule, Sentence detail) {
        return new Refusal(rule, detail, List.of(), 0);
    }

    public static Refusal of(Rule rule, @CompileTimeConstant String english, Object... parameters) {
        return of(rule, Sentence.of(english, parameters));
    }

    public static Refusal stale(long current) {
        Sentence detail = Sentence.of("The current version is {0}.", current);
        return new Refusal(Rule.STALE_VERSION, detail, List.of(), current);
    }

    public static Refusal invalid(List<Violation> violations) {
        Sentence detail = violations.size() == 1
                ? Sentence.of("One thing in it is not as it must be.")
                : Sentence.of("{0} things in it are not as they must be.", violations.size());
        return new Refusal(Rule.INVALID, detail, violations, 0);
    }

    public static Refusal invalid(
            String pointer, String rule, @CompileTimeConstant String english, Object... parameters) {
        return invalid(pointer, rule, Sentence.of(english, parameters));
    }

    public static Refusal invalid(String pointer, String rule, Sentence text) {
        return invalid(List.of(new Violation(pointer, rule, text)));
    }
}
