package io.palmares.web.text;

import java.text.ListFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One language's way to say sentences.
///
/// @param words what the language's bundle has under a key, or the English words, given second, where it has nothing
public record Speech(Locale language, BinaryOperator<String> words) {
    public static final Speech ENGLISH = new Speech(Locale.ENGLISH, (_, english) -> english);

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    public String say(Sentence sentence) {
        return PLACE.matcher(words.apply(sentence.key(), sentence.english()))
                .replaceAll(place ->
                        Matcher.quoteReplacement(write(sentence.parameters().get(Integer.parseInt(place.group(1))))));
    }

    private String write(Object parameter) {
        return switch (parameter) {
            case Sentence inner -> say(inner);
            case Number number -> NumberFormat.getInstance(language).format(number);
            case Instant instant -> moment(instant.atZone(ZoneOffset.UTC)) + " UTC";
            case ZonedDateTime local -> moment(local);
            case Enum<?> constant -> word(constant);
            case Collection<?> any -> oneOf(any);
            default -> parameter.toString();
        };
    }

    private String moment(ZonedDateTime at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language.equals(Locale.ENGLISH) ? Locale.UK : language)
                .format(at);
    }

    /// A state or a role: `category-state.VOTING`; in English its name.
    private String word(Enum<?> constant) {
        String english = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.apply(key(constant), english);
    }

    /// The name of an enum's constant in the bundles.
    public static String key(Enum<?> constant) {
        String type = constant.getDeclaringClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return type.toLowerCase(Locale.ROOT) + "." + constant.name();
    }

    private String oneOf(Collection<?> any) {
        return any.isEmpty()
                ? "–"
                : ListFormat.getInstance(language, ListFormat.Type.OR, ListFormat.Style.FULL)
                        .format(any.stream().map(this::write).toList());
    }
}
