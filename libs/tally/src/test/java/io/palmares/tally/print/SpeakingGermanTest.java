package io.palmares.tally.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.tally.Candidate;
import io.palmares.tally.Contest;
import io.palmares.tally.Rule;
import io.palmares.tally.Selections;
import io.palmares.tally.Tally;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class SpeakingGermanTest {
    private static final String BUNDLE = "io.palmares.tally.print.Explanation";

    @Test
    void everySentenceHasItsTranslationWithTheSamePlaces() {
        ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);
        ResourceBundle german = ResourceBundle.getBundle(BUNDLE, Locale.GERMAN);
        assertThat(german.getLocale()).isEqualTo(Locale.GERMAN);
        assertThat(german.keySet()).isEqualTo(english.keySet());
        for (String key : english.keySet()) {
            assertThat(places(german.getString(key))).as(key).isEqualTo(places(english.getString(key)));
        }
    }

    private static List<String> places(String pattern) {
        return List.of("{0}", "{1}", "{2}", "{3}", "{4}", "{5}").stream()
                .filter(pattern::contains)
                .toList();
    }

    @Test
    void aCountIsExplainedWithoutAnEnglishWord() {
        Candidate ana = new Candidate("a", "Ana");
        Selections.Builder votes = Selections.of(1);
        votes.accept(new int[] {0}, 3);
        Contest contest = new Contest("x", List.of(ana), 1, new Rule.Plurality(false), votes.build());
        assertThat(Explanation.of(Tally.count(contest), Locale.GERMAN))
                .containsExactly(
                        "Jeder Stimmzettel zählt für seine erste Wahl.",
                        "Stimmzettel: 3. Zur Wahl stehen: 1. Plätze: 1.",
                        "Ana: 3.",
                        "Ergebnis: Ana.");
    }
}
