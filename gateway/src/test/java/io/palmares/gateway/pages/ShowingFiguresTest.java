package io.palmares.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShowingFiguresTest {
    private static final Map<String, String> NAMES = Map.of("a", "Ana", "b", "Bo", "c", "Cy");

    @Test
    void roundsHalfUpForTheEyeOnly() {
        assertThat(Figure.parse("515/6").rounded()).isEqualByComparingTo("85.83");
        assertThat(Figure.parse("1/8").rounded()).isEqualByComparingTo("0.13");
        assertThat(Figure.parse("30").rounded().toPlainString()).isEqualTo("30");
    }

    @Test
    void ordersExactlyWhereRoundedFiguresAreEqual() {
        Tallied count =
                new Tallied("score", Map.of("a", "1001/1000", "b", "1002/1000"), null, List.of("b"), null, null);
        assertThat(CountShown.of(count, NAMES).rounds().getFirst().bars())
                .extracting(Bar::name)
                .containsExactly("Bo", "Ana");
    }

    @Test
    void showsEqualFiguresByName() {
        Tallied count = new Tallied("plurality", Map.of("c", "2", "b", "2", "a", "2"), null, List.of(), null, null);
        assertThat(CountShown.of(count, NAMES).rounds().getFirst().bars())
                .extracting(Bar::name)
                .containsExactly("Ana", "Bo", "Cy");
    }

    @Test
    void tellsWhatMovedBetweenRounds() {
        Tallied.Round first =
                new Tallied.Round("17", Map.of("a", "15", "b", "10", "c", "8"), List.of(), List.of("c"), "0");
        Tallied.Round second = new Tallied.Round("17", Map.of("a", "21", "b", "10"), List.of("a"), List.of(), "2");
        CountShown shown =
                CountShown.of(new Tallied("irv", null, List.of(first, second), List.of("a"), null, null), NAMES);
        CountShown.RoundShown last = shown.rounds().getLast();
        assertThat(shown.rounds().getFirst().out()).extracting(Bar::name).containsExactly("Cy");
        assertThat(last.gained()).extracting(Bar::name).containsExactly("Ana");
        assertThat(last.gained().getFirst().gained().orElseThrow()).isEqualByComparingTo("6");
        assertThat(last.exhausted().orElseThrow()).isEqualByComparingTo("2");
        assertThat(last.bars().getFirst().thousandths()).isEqualTo(1000);
        assertThat(last.bars().getFirst().won()).isTrue();
        assertThat(last.bars().getLast().thousandths()).isEqualTo(10 * 1000 / 21);
    }

    @Test
    void drawsNoBarOfNothing() {
        Tallied count = new Tallied("plurality", Map.of("a", "0"), null, List.of(), null, null);
        assertThat(CountShown.of(count, NAMES)
                        .rounds()
                        .getFirst()
                        .bars()
                        .getFirst()
                        .thousandths())
                .isZero();
    }

    @Test
    void callsAMethodItDoesNotKnowOther() {
        assertThat(CountShown.of(new Tallied("schulze", Map.of(), null, null, null, null), NAMES)
                        .method())
                .isEqualTo("other");
    }

    @Test
    void showsEveryScoreWithTwoDigits() {
        Words english = new Words(Locale.ENGLISH);
        assertThat(english.score(Figure.parse("76").rounded())).isEqualTo("76.00");
        assertThat(english.score(Figure.parse("427/5").rounded())).isEqualTo("85.40");
        assertThat(new Words(Locale.GERMAN).score(Figure.parse("515/6").rounded()))
                .isEqualTo("85,83");
    }

    @Test
    void takesAnotherLanguageWhereTheReadersIsMissing() {
        Words german = new Words(Locale.GERMAN);
        assertThat(german.of(Map.of("de", "Preis", "en", "Prize"))).isEqualTo("Preis");
        assertThat(german.of(Map.of("fr", "Prix", "en", "Prize"))).isEqualTo("Prize");
        assertThat(german.of(Map.of("fr", "Prix"))).isEqualTo("Prix");
        assertThat(german.of(null)).isEmpty();
    }
}
