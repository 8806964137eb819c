package io.palmares.web.problem;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.palmares.web.text.Sentence;
import io.palmares.web.text.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A refusal or failure on its way to the caller. What is written is in the reader's
/// language and adds the type's address and the trace's id.
///
/// @param detail for a person: what is wrong with this very request; never an exception's words
/// @param headers such as `Retry-After` or `Allow`
public record Problem(ProblemType type, Sentence detail, List<Violation> violations, Map<String, String> headers) {

    public Problem {
        violations = List.copyOf(violations);
        headers = Map.copyOf(headers);
    }

    public static Problem of(ProblemType type, Sentence detail) {
        return new Problem(type, detail, List.of(), Map.of());
    }

    public static Problem of(ProblemType type, @CompileTimeConstant String english, Object... parameters) {
        return of(type, Sentence.of(english, parameters));
    }

    public Problem violating(String pointer, String rule, @CompileTimeConstant String english, Object... parameters) {
        return violating(pointer, rule, Sentence.of(english, parameters));
    }

    public Problem violating(String pointer, String rule, Sentence text) {
        return violating(List.of(new Violation(pointer, rule, text)));
    }

    public Problem violating(List<Violation> more) {
        List<Violation> all = new ArrayList<>(violations);
        all.addAll(more);
        return new Problem(type, detail, all, headers);
    }

    public Problem header(String name, String value) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put(name, value);
        return new Problem(type, detail, violations, all);
    }

    /// What a controller returns.
    public ResponseEntity<Object> response() {
        return ResponseEntity.status(type.status()).headers(wire()).body(this);
    }

    HttpHeaders wire() {
        HttpHeaders wire = new HttpHeaders();
        headers.forEach(wire::set);
        wire.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        wire.setCacheControl("no-store");
        return wire;
    }

    /// For code that cannot return: argument resolvers, filters, parsing.
    public ProblemException exception() {
        return new ProblemException(this);
    }
}
