package io.palmares.results.count;

import static io.palmares.results.count.ABox.A;
import static io.palmares.results.count.ABox.B;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.rulebook.Jury;
import io.palmares.contracts.rulebook.Preset;
import io.palmares.results.TestRulebooks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountingAJuryTest {
    private static Decision count(Jury jury, Cards cards) {
        var rules = TestRulebooks.category("innovator", Preset.JURY_ONLY, jury, null, null);
        return new CountOfCategory(rules, List.of(A, B), List.of(), cards.judgedBy(jury), TieDeciders.NONE)
                .count()
                .decision();
    }

    private static Jury aJury(String minCriterion, String minTotal) {
        return TestRulebooks.jury(Jury.Aggregate.MEAN, minCriterion, minTotal);
    }

    @Test
    void theHighestMeanOfTotalsWins() {
        Decision decision = count(
                TestRulebooks.jury(), new Cards().of(A, 3, 8, 8).of(B, 2, 8, 8).of(B, 1, 9, 8));
        assertThat(decision.winners()).containsExactly(B);
        assertThat(decision.places()).isEqualTo(Map.of(B, 1, A, 2));
    }

    @Test
    void aMedianIsNotMovedByOneJuror() {
        Cards cards = new Cards().of(A, 2, 8, 8).of(A, 1, 0, 0).of(B, 3, 7, 7);
        assertThat(count(TestRulebooks.jury(Jury.Aggregate.MEDIAN, null, null), cards)
                        .winners())
                .containsExactly(A);
        assertThat(count(TestRulebooks.jury(), cards).winners()).containsExactly(B);
    }

    @Test
    void onlyLockedCardsCount() {
        Cards cards = new Cards().of(A, 3, 7, 7).of(B, 3, 6, 6).of(B, 3, 10, 10, "RECUSED");
        assertThat(count(TestRulebooks.jury(), cards).winners()).containsExactly(A);
    }

    @Test
    void aCriterionUnderItsThresholdFailsTheCandidate() {
        Cards cards = new Cards().of(A, 3, 10, 5).of(B, 3, 6, 6);
        assertThat(count(aJury("1/2", "0"), cards).winners()).containsExactly(A);
        assertThat(count(aJury("3/5", "0"), cards).winners()).containsExactly(B);
    }

    @Test
    void aTotalUnderItsThresholdFailsTheCandidate() {
        Cards cards = new Cards().of(A, 3, 8, 8).of(B, 3, 7, 7);
        assertThat(count(aJury("0", "80"), cards).places()).isEqualTo(Map.of(A, 1));
    }

    @Test
    void ifAllFailThereIsNoAward() {
        Decision decision = count(aJury("0", "81"), new Cards().of(A, 3, 8, 8).of(B, 3, 7, 7));
        assertThat(decision.outcome()).isEqualTo("NO_AWARD");
        assertThat(decision.winners()).isEmpty();
        assertThat(decision.places()).isEmpty();
    }

    @Test
    void totalsThatOnlyRoundAlikeAreNoTie() {
        Cards cards = new Cards().of(A, 2, 9, 7).of(A, 1, 9, 8).of(B, 3, 9, 7);
        assertThat(count(TestRulebooks.jury(), cards).ties()).isEmpty();
        assertThat(count(TestRulebooks.jury(), cards).winners()).containsExactly(A);
    }
}
