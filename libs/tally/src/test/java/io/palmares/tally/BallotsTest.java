package io.palmares.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BallotsTest {
    @Test
    void equalRankingsCollapseWhateverTheOrderInsideATier() {
        Rankings rankings = Rankings.of(3)
                .accept(new int[][] {{2, 0}, {1}}, 2)
                .accept(new int[][] {{0, 2}, {1}}, 3)
                .accept(new int[][] {{0}, {2}, {1}}, 1)
                .build();
        assertThat(rankings.rows().rows()).isEqualTo(2);
        assertThat(rankings.rows().count(0)).isEqualTo(5);
        assertThat(rankings.ballots()).isEqualTo(6);
        assertThat(rankings.hasSharedTiers()).isTrue();
    }

    @Test
    void blankBallotsAreKept() {
        Rankings rankings = Rankings.of(1).accept(List.<List<Integer>>of(), 7).build();
        assertThat(rankings.ballots()).isEqualTo(7);
        assertThat(rankings.hasSharedTiers()).isFalse();
    }

    @Test
    void aRankingNamesEachCandidateOnceAndOnlyThoseWhoStand() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rankings.of(2).accept(new int[][] {{0}, {0}}, 1))
                .withMessageContaining("place 2");
        assertThatIllegalArgumentException().isThrownBy(() -> Rankings.of(2).accept(new int[][] {{2}}, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Rankings.of(2).accept(new int[] {-1}, 0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Rankings.of(2).accept(new int[][] {{0}}, -1));
    }

    @Test
    void aRefusedBallotLeavesNothingBehind() {
        Rankings.Builder builder = Rankings.of(2);
        assertThatIllegalArgumentException().isThrownBy(() -> builder.accept(new int[][] {{0}, {0}}, 1));
        assertThat(builder.accept(new int[][] {{0}, {1}}, 1).build().ballots()).isOne();
    }

    @Test
    void selectionsAreSets() {
        Selections selections = Selections.of(3)
                .accept(new int[] {2, 0}, 1)
                .accept(new int[] {0, 2}, 1)
                .accept(new int[] {1}, 0)
                .build();
        assertThat(selections.rows().rows()).isOne();
        assertThat(selections.ballots()).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> Selections.of(3).accept(new int[] {1, 1}, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Selections.of(3).accept(new int[] {3}, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Selections.of(3).accept(new int[] {-1}, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Selections.of(3).accept(new int[] {0}, -1));
    }

    @Test
    void scoresCollapseByValueNotByText() {
        Scores scores = Scores.of(2)
                .accept(Map.of(0, Fraction.parse("0.5")), 1)
                .accept(Map.of(0, Fraction.of(1, 2)), 4)
                .build();
        assertThat(scores.rows().rows()).isOne();
        assertThat(scores.ballots()).isEqualTo(5);
        assertThatIllegalArgumentException().isThrownBy(() -> Scores.of(1).accept(Map.of(1, Fraction.ONE), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Scores.of(1).accept(Map.of(-1, Fraction.ONE), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Scores.of(1).accept(Map.of(), -1));
    }

    @Test
    void manyRowsAreFoundAgain() {
        Random random = new Random(3);
        Map<List<Integer>, Long> expected = new HashMap<>();
        Packed.Builder one = new Packed.Builder();
        Packed.Builder two = new Packed.Builder();
        for (int i = 0; i < 50_000; i++) {
            int[] row = random.ints(random.nextInt(4), 0, 12).toArray();
            (i % 2 == 0 ? one : two).add(row, 0, row.length, i % 3);
            expected.merge(Arrays.stream(row).boxed().toList(), (long) i % 3, Long::sum);
        }
        one.addAll(two.build());
        Packed packed = one.build();
        Map<List<Integer>, Long> found = new HashMap<>();
        for (int row = 0; row < packed.rows(); row++) {
            int[] data = IntStream.range(packed.start(row), packed.end(row))
                    .map(packed::at)
                    .toArray();
            found.put(Arrays.stream(data).boxed().toList(), packed.count(row));
        }
        assertThat(found).isEqualTo(expected);
        assertThat(packed.total())
                .isEqualTo(expected.values().stream().mapToLong(n -> n).sum());
        assertThat(packed.longest()).isEqualTo(3);
        assertThat(packed.shortest()).isZero();
    }

    @Test
    void aContestRefusesDoubleIdsAndNoSeats() {
        Candidate a = new Candidate("a", "A");
        Profile none = Rankings.of(1).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Contest("x", List.of(a, new Candidate("a", "B")), 1, new Rule.Approval(), none));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Contest("x", List.of(a), 0, new Rule.Approval(), none));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Contest("x", List.of(), 1, new Rule.Approval(), none));
        assertThatIllegalArgumentException().isThrownBy(() -> new Candidate(" ", "A"));
    }

    @Test
    void cardsAreAboutThoseWhoStand() {
        Allotments.Allotment points = new Allotments.Allotment("v", "p", Map.of(1, Fraction.ONE), 2);
        Scorecards.Scorecard card = new Scorecards.Scorecard("j", 1, Map.of(), 3);
        assertThat(new Allotments(2, List.of(points, points)).ballots()).isEqualTo(4);
        assertThat(new Scorecards(2, List.of(card, card)).ballots()).isEqualTo(6);
        assertThatIllegalArgumentException().isThrownBy(() -> new Allotments(1, List.of(points)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Scorecards(1, List.of(card)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Allotments.Allotment("v", "p", Map.of(-1, Fraction.ONE), -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Scorecards.Scorecard("j", 0, Map.of(), -1));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Sides(Scores.of(1).build(), Selections.of(2).build()));
    }

    @Test
    void moreBallotsThanALongHoldsAreRefused() {
        assertThat(Selections.of(1)
                        .accept(new int[] {0}, Long.MAX_VALUE)
                        .build()
                        .ballots())
                .isEqualTo(Long.MAX_VALUE);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() ->
                        Selections.of(1).accept(new int[] {0}, Long.MAX_VALUE).accept(new int[0], 1));
    }
}
