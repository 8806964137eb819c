package io.palmares.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.web.caller.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpeechTest {
    private static final Instant CLOSE = Instant.parse("2020-10-12T21:59:00Z");
    private static final Map<String, String> WORDS = Map.of(
            "it-closed-at-0", "Schluss war am {0}.",
            "at-most-0-of-1", "Höchstens {0} von {1}.",
            "this-takes-0", "Das steht nur zu: {0}.",
            "role.CHAIR", "Vorsitz",
            "role.JUROR", "Jury");
    private static final Speech GERMAN = new Speech(Locale.GERMAN, WORDS::getOrDefault);

    @Test
    void writesAnInstantAsTheLanguageDoes() {
        Sentence closed = Sentence.of("It closed at {0}.", CLOSE);
        assertThat(closed).hasToString("It closed at 12 October 2020, 21:59 UTC.");
        assertThat(GERMAN.say(closed)).isEqualTo("Schluss war am 12. Oktober 2020, 21:59 UTC.");
    }

    @Test
    void writesAnInstantInTheZoneItComesWith() {
        assertThat(GERMAN.say(Sentence.of("It closed at {0}.", CLOSE.atZone(ZoneId.of("Europe/Berlin")))))
                .isEqualTo("Schluss war am 12. Oktober 2020, 23:59.");
    }

    @Test
    void writesNumbersAsTheLanguageDoes() {
        Sentence most = Sentence.of("At most {0} of {1}.", 1_000, 20_000L);
        assertThat(most).hasToString("At most 1,000 of 20,000.");
        assertThat(GERMAN.say(most)).isEqualTo("Höchstens 1.000 von 20.000.");
    }

    @Test
    void saysTheWordOfAConstantAndListsSeveral() {
        Sentence roles = Sentence.of("This takes {0}.", List.of(Role.JUROR, Role.CHAIR));
        assertThat(roles).hasToString("This takes juror or chair.");
        assertThat(GERMAN.say(roles)).isEqualTo("Das steht nur zu: Jury oder Vorsitz.");
    }

    @Test
    void saysEnglishWhereTheBundleHasNothing() {
        assertThat(GERMAN.say(Sentence.of("Said for {0}.", "the first time"))).isEqualTo("Said for the first time.");
    }

    @Test
    void takesAParameterForTextOnly() {
        assertThat(Sentence.of("Said for {0}.", "$1 {0}")).hasToString("Said for $1 {0}.");
    }
}
