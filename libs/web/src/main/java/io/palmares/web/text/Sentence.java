package io.palmares.web.text;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.List;
import java.util.Locale;

/// What we say to a person, before it is in their language. The compiler sees to it that the words are constants of
/// the code, so a test can find every sentence and ask for it in every language.
///
/// @param english the words, with `{0}`, `{1}`… where the parameters go
/// @param parameters texts as they are; numbers, instants and lists as the reader's language writes them; constants of
///     an enum and other sentences in its words
public record Sentence(@CompileTimeConstant String english, List<Object> parameters) {
    /// Where nothing is to be said.
    public static final Sentence NOTHING = Sentence.of("");

    public Sentence {
        parameters = List.copyOf(parameters);
    }

    public static Sentence of(@CompileTimeConstant String english, Object... parameters) {
        return new Sentence(english, List.of(parameters));
    }

    /// The name in the bundles.
    public String key() {
        return key(english);
    }

    /// The letters and digits of the English words, joined by dashes: where these change, the translations are due.
    public static String key(String english) {
        return english.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /// In English, for logs.
    @Override
    public String toString() {
        return Speech.ENGLISH.say(this);
    }
}
