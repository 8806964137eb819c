package io.palmares.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IoT4Industry",
                "Amélie O’Brien-Łuk",
                "Ελληνικός Όμιλος",
                "Клъстер София",
                "Cluster София",
                "東京クラスター"
            })
    void takesNamesAsPeopleWriteThem(String name) {
        assertThat(Names.line(name, 40)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Pfe\u0456l;confusable",
                "\u0391lpha;confusable",
                " Ana;trimmed",
                "Ana\u00a0\t;one-line",
                "a\u200eb;no-bidi-control",
                "a\u2067b;no-bidi-control",
                "a\u0000b;no-control",
                "a\u0085b;no-control",
                "Ame\u0301lie;nfc"
            })
    void refusesWhatOnlyLooksLikeOne(String name, String rule) {
        assertThat(Names.line(name, 40)).map(Names.Broken::rule).hasValue(rule);
    }

    @Test
    void refusesNothingButWhiteSpace() {
        assertThat(Names.line("   ", 40)).map(Names.Broken::rule).hasValue("not-blank");
    }

    @Test
    void countsCharactersAndNotHalves() {
        assertThat(Names.text("𝄞".repeat(5), 5)).isEmpty();
        assertThat(Names.text("𝄞".repeat(6), 5)).map(Names.Broken::rule).hasValue("too-long");
    }

    @Test
    void refusesHalfACharacter() {
        assertThat(Names.text("a\ud834", 5)).map(Names.Broken::rule).hasValue("no-control");
    }

    @Test
    void takesLinesInATextButNotInAName() {
        assertThat(Names.text("one\ntwo", 40)).isEmpty();
        assertThat(Names.line("one\ntwo", 40)).map(Names.Broken::rule).hasValue("one-line");
    }
}
