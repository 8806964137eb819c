package io.palmares.web.problem;

import io.palmares.web.json.TextRefused;
import io.palmares.web.text.Malformed;
import io.palmares.web.text.Sentence;
import io.palmares.web.text.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/// Says in our own words, with the place in the body, why a body could not be read.
final class BodyProblems {

    private BodyProblems() {}

    static Problem of(JacksonException failure) {
        Violation violation = violation(failure);
        Object where = violation.pointer().isEmpty() ? Sentence.of("The body") : violation.pointer();
        return Problem.of(CommonProblem.MALFORMED_BODY, "{0} {1}.", where, violation.text())
                .violating(List.of(violation));
    }

    static Problem missing() {
        return Problem.of(CommonProblem.MALFORMED_BODY, "The body is missing.")
                .violating("", "required", "must be there");
    }

    private static Violation violation(JacksonException failure) {
        String at = pointer(failure.getPath());
        return switch (failure) {
            case TextRefused text ->
                new Violation(at, text.broken().rule(), text.broken().text());
            case UnrecognizedPropertyException _ ->
                new Violation(at, "unknown-property", "is not a property this takes");
            case InvalidNullException _ -> new Violation(at, "required", "must be there");
            case InvalidTypeIdException _ -> new Violation(at, "unknown-kind", "is not a kind this takes");
            case ValueInstantiationException value -> instantiation(at, value);
            case MismatchedInputException mismatch -> mismatch(at, mismatch);
            case StreamConstraintsException _ -> new Violation(at, "too-long", "is too long, or nested too deeply");
            case InputCoercionException number ->
                new Violation(here(number), "wrong-type", expected(number.getTargetType()));
            case StreamReadException syntax -> syntax(syntax);
            default -> new Violation(at, "malformed", "cannot be read");
        };
    }

    private static Violation instantiation(String at, ValueInstantiationException failure) {
        return failure.getCause() instanceof Malformed malformed
                ? new Violation(at, malformed.rule(), malformed.text())
                : new Violation(at, "malformed", "is not of the form this takes");
    }

    private static Violation mismatch(String at, MismatchedInputException failure) {
        String message = failure.getOriginalMessage();
        if (message.startsWith("Missing ")) {
            return new Violation(at, "required", "must be there");
        }
        if (message.startsWith("Trailing ")) {
            return new Violation("", "trailing", "must end after its one value");
        }
        return new Violation(at, "wrong-type", expected(failure.getTargetType()));
    }

    private static Violation syntax(StreamReadException failure) {
        if (failure.getOriginalMessage().startsWith("Duplicate")) {
            return new Violation(here(failure), "duplicate-key", "must not be given twice");
        }
        return new Violation(
                "",
                "json",
                "must be JSON, and is not at line {0}, column {1}",
                failure.getLocation().getLineNr(),
                failure.getLocation().getColumnNr());
    }

    private static String here(StreamReadException failure) {
        JsonParser parser = failure.processor();
        return parser == null ? "" : parser.streamReadContext().pathAsPointer().toString();
    }

    private static Sentence expected(Class<?> type) {
        if (type == null) {
            return Sentence.of("must be of another type");
        }
        if (type.isEnum()) {
            return Sentence.of("must be one of {0}", constants(type));
        }
        if (Number.class.isAssignableFrom(type) || (type.isPrimitive() && type != boolean.class)) {
            return Sentence.of("must be a whole number in range");
        }
        if (type == Boolean.class || type == boolean.class) {
            return Sentence.of("must be true or false");
        }
        if (type == String.class) {
            return Sentence.of("must be a text");
        }
        return Iterable.class.isAssignableFrom(type) || type.isArray()
                ? Sentence.of("must be a list")
                : otherwise(type);
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }

    private static Sentence otherwise(Class<?> type) {
        return type.getName().startsWith("java.time.")
                ? Sentence.of("must be a date or time in ISO 8601")
                : Sentence.of("must be an object or text of the right form");
    }

    private static String pointer(List<JacksonException.Reference> path) {
        return path.stream().map(BodyProblems::token).collect(Collectors.joining());
    }

    private static String token(JacksonException.Reference step) {
        String name = step.getPropertyName();
        return "/" + (name == null ? step.getIndex() : name.replace("~", "~0").replace("/", "~1"));
    }
}
