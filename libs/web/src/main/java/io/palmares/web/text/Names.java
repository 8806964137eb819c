package io.palmares.web.text;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.text.Normalizer;
import java.util.Optional;

/// What a name or a text that people will read must look like. Each check gives the broken rule, or nothing.
public final class Names {

    /// A rule that a text breaks.
    ///
    /// @param rule a short code for programs
    /// @param text for people
    public record Broken(String rule, Sentence text) {}

    private Names() {}

    /// One line: a person's, an organisation's or a project's name.
    public static Optional<Broken> line(String value, int maxCharacters) {
        return text(value, maxCharacters)
                .or(() -> when(value.chars().anyMatch(c -> c == '\n' || c == '\t'), "one-line", "must be one line"))
                .or(() -> when(!value.equals(value.strip()), "trimmed", "must not begin or end with white space"))
                .or(() ->
                        when(Scripts.mixes(value), "confusable", "must not mix look-alike letters of several scripts"));
    }

    /// One or more lines.
    ///
    /// @param maxCharacters code points, not bytes
    public static Optional<Broken> text(String value, int maxCharacters) {
        return when(value.isBlank(), "not-blank", "must not be blank")
                .or(() -> when(
                        value.codePointCount(0, value.length()) > maxCharacters,
                        "too-long",
                        "must have at most {0} characters",
                        maxCharacters))
                .or(() -> characters(value));
    }

    /// What holds for every string of every request: Unicode NFC, no control characters but tab and line feed, no
    /// unpaired surrogates, no characters that change the reading direction unseen.
    public static Optional<Broken> characters(String value) {
        return when(value.codePoints().anyMatch(Names::isControl), "no-control", "must not contain control characters")
                .or(() -> when(
                        value.codePoints().anyMatch(Names::turnsDirection),
                        "no-bidi-control",
                        "must not contain characters that turn the reading direction"))
                .or(() -> when(
                        !Normalizer.isNormalized(value, Normalizer.Form.NFC), "nfc", "must be in Unicode form NFC"));
    }

    private static Optional<Broken> when(
            boolean broken, String rule, @CompileTimeConstant String english, Object... parameters) {
        return broken ? Optional.of(new Broken(rule, Sentence.of(english, parameters))) : Optional.empty();
    }

    private static boolean isControl(int c) {
        int type = Character.getType(c);
        boolean control = type == Character.CONTROL && c != '\n' && c != '\t';
        return control || type == Character.SURROGATE || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    }

    private static boolean turnsDirection(int c) {
        return (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200E
                || c == 0x200F
                || c == 0x061C;
    }
}
