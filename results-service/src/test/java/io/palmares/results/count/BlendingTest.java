package io.palmares.results.count;

import static io.palmares.results.count.ABox.A;
import static io.palmares.results.count.ABox.B;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.rulebook.Blend;
import io.palmares.contracts.rulebook.Blend.Transform;
import io.palmares.contracts.rulebook.Preset;
import io.palmares.results.TestRulebooks;
import io.palmares.results.count.CountOfCategory.Counted;
import io.palmares.tally.Count;
import io.palmares.tally.Evidence;
import io.palmares.tally.Fraction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlendingTest {
    /// 82 for A; 81.9 for B, the mean of nineteen 82 and one 80.
    private static Cards cards() {
        return new Cards().of(A, 20, 9, 7).of(B, 19, 9, 7).of(B, 1, 8, 8);
    }

    private static Counted blend(Transform transform, Sheets... boxes) {
        var rules = TestRulebooks.category(
                "manager",
                Preset.BLEND,
                TestRulebooks.jury(),
                TestRulebooks.plurality(),
                new Blend("4/5", "1/5", transform, 30));
        return new CountOfCategory(
                        rules, List.of(A, B), List.of(boxes), cards().judgedBy(TestRulebooks.jury()), TieDeciders.NONE)
                .count();
    }

    private static Sheets votes(int a, int b) {
        return ABox.choosing(A, B).choose(a, A).choose(b, B).sealed().opened();
    }

    private static Evidence.Blended evidence(Counted counted) {
        return (Evidence.Blended) ((Count.Counted) counted.vote()).evidence();
    }

    private static Map<String, Fraction> figures(Counted counted) {
        Map<String, Fraction> figures = new HashMap<>();
        evidence(counted).scores().forEach((candidate, figure) -> figures.put(candidate.id(), figure));
        return figures;
    }

    @Test
    void byShareOfTheVotes() {
        Counted counted = blend(Transform.SHARE, votes(40, 60));
        assertThat(figures(counted)).isEqualTo(Map.of(A, Fraction.parse("368/5"), B, Fraction.parse("1938/25")));
        assertThat(counted.decision().winners()).containsExactly(B);
    }

    @Test
    void byRank() {
        assertThat(figures(blend(Transform.RANK, votes(40, 60))))
                .isEqualTo(Map.of(A, Fraction.parse("328/5"), B, Fraction.parse("2138/25")));
    }

    @Test
    void underThirtyBallotsTheJuryAloneDecides() {
        Counted counted = blend(Transform.SHARE, votes(0, 29));
        assertThat(evidence(counted).tooFewBallots()).isTrue();
        assertThat(counted.decision().winners()).containsExactly(A);
        Counted enough = blend(Transform.SHARE, votes(0, 30));
        assertThat(evidence(enough).tooFewBallots()).isFalse();
        assertThat(enough.decision().winners()).containsExactly(B);
    }

    @Test
    void abstentionsDoNotMakeAnElectorate() {
        Sheets box = ABox.choosing(A, B).choose(29, B).abstain(5).sealed().opened();
        assertThat(evidence(blend(Transform.SHARE, box)).tooFewBallots()).isTrue();
    }

    @Test
    void weightsDoNotMakeBallots() {
        Sheets heavy = ABox.choosing(A, B)
                .ofClass("delegates", "2/1")
                .choose(29, B)
                .sealed()
                .opened();
        assertThat(evidence(blend(Transform.SHARE, heavy)).tooFewBallots()).isTrue();
        Sheets light = ABox.choosing(A, B)
                .ofClass("members", "1/2")
                .choose(1, B)
                .sealed()
                .opened();
        assertThat(evidence(blend(Transform.SHARE, heavy, light)).tooFewBallots())
                .isFalse();
    }
}
