package io.palmares.nominations.rulebook.json;

import com.networknt.schema.Error;
import io.palmares.web.text.Sentence;

/// What a form's JSON Schema found wrong, in our own words.
final class FormWords {
    private FormWords() {}

    static Sentence of(Error error) {
        return switch (error.getKeyword()) {
            case "required" -> Sentence.of("must be there");
            case "additionalProperties", "unevaluatedProperties" ->
                Sentence.of("'{0}' is not a field of this form", first(error));
            case "minLength" -> Sentence.of("must have at least {0} characters", first(error));
            case "maxLength" -> Sentence.of("must have at most {0} characters", first(error));
            case "minItems" -> Sentence.of("must have at least {0} entries", first(error));
            case "maxItems" -> Sentence.of("must have at most {0} entries", first(error));
            case "uniqueItems" -> Sentence.of("must not have the same entry twice");
            case "minimum" -> Sentence.of("must be {0} or more", first(error));
            case "maximum" -> Sentence.of("must be {0} or less", first(error));
            case "exclusiveMinimum" -> Sentence.of("must be more than {0}", first(error));
            case "exclusiveMaximum" -> Sentence.of("must be less than {0}", first(error));
            case "multipleOf" -> Sentence.of("must be a multiple of {0}", first(error));
            case "enum", "const" -> Sentence.of("must be one of the choices: {0}", first(error));
            case "pattern" -> Sentence.of("is not of the form this takes");
            case "format" -> Sentence.of("must be of the format {0}", first(error));
            case "type" -> Sentence.of("must be another kind of value: {0}", last(error));
            default -> Sentence.of("is not what the form takes: {0}", error.getMessage());
        };
    }

    static String first(Error error) {
        return error.getArguments().length == 0 ? "" : String.valueOf(error.getArguments()[0]);
    }

    private static String last(Error error) {
        Object[] arguments = error.getArguments();
        return arguments.length == 0 ? "" : String.valueOf(arguments[arguments.length - 1]);
    }
}
