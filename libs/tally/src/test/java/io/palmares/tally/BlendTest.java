package io.palmares.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.tally.Rule.Aggregate;
import io.palmares.tally.Rule.Missing;
import io.palmares.tally.Rule.TieRule;
import io.palmares.tally.Rule.Transform;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Jury and electorate on one scale.
class BlendTest {
    private static final Rule POINTS = new Rule.Score(new Aggregate.Sum(), Missing.ZERO, Optional.empty());

    private static Rule.Blend rule(Transform transform, long minBallots) {
        return new Rule.Blend(POINTS, new Rule.Approval(), Fraction.of(1, 2), transform, minBallots);
    }

    /// The jury's figures, and the approvals of the electorate by candidate.
    private static Count count(Rule.Blend rule, List<Integer> jury, List<Integer> votes, int blanks) {
        int n = jury.size();
        Scores.Builder juryScores = Scores.of(n);
        IntStream.range(0, n).forEach(i -> juryScores.accept(Map.of(i, Fraction.of(jury.get(i))), 1));
        Selections.Builder ballots = Selections.of(n).accept(new int[0], blanks);
        IntStream.range(0, n).forEach(i -> ballots.accept(new int[] {i}, votes.get(i)));
        return Tally.count(
                new Contest("blend", Election.candidates(n), 1, rule, new Sides(juryScores.build(), ballots.build())));
    }

    private static Evidence.Blended blended(Rule.Blend rule, List<Integer> jury, List<Integer> votes, int blanks) {
        return (Evidence.Blended) ((Count.Counted) count(rule, jury, votes, blanks)).evidence();
    }

    private static List<String> electorate(Transform transform, Integer... votes) {
        List<Integer> jury = IntStream.range(0, votes.length).mapToObj(_ -> 50).toList();
        return blended(rule(transform, 0), jury, List.of(votes), 0).electorateValues().values().stream()
                .map(Fraction::toString)
                .toList();
    }

    @Test
    void sharesAddUpToAHundred() {
        assertThat(electorate(Transform.SHARE, 1, 2, 0)).containsExactly("100/3", "200/3", "0");
    }

    @Test
    void ranksRunFromAHundredToZeroWithMidRanksForEquals() {
        assertThat(electorate(Transform.RANK, 5, 9, 5, 1)).containsExactly("50", "100", "50", "0");
        assertThat(electorate(Transform.RANK, 7)).containsExactly("100");
    }

    @Test
    void euroPointsAreScaledAndSharedByEquals() {
        assertThat(electorate(Transform.EURO, 9, 5, 5)).containsExactly("100", "75", "75");
        assertThat(electorate(Transform.EURO, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1))
                .containsExactly(
                        "100", "250/3", "200/3", "175/3", "50", "125/3", "100/3", "25", "50/3", "25/3", "0", "0");
    }

    @Test
    void noVotesAtAllAreWorthNothing() {
        assertThat(electorate(Transform.SHARE, 0, 0)).containsExactly("0", "0");
        assertThat(electorate(Transform.RANK, 0, 0)).containsExactly("0", "0");
        assertThat(electorate(Transform.EURO, 0)).containsExactly("0");
    }

    @Test
    void tooFewBallotsLeaveItToTheJury() {
        Rule.Blend rule = rule(Transform.SHARE, 30);
        Evidence.Blended few = blended(rule, List.of(60, 40), List.of(0, 29), 5);
        assertThat(few.tooFewBallots()).isTrue();
        assertThat(few.juryWeight()).isEqualTo(Fraction.ONE);
        assertThat(few.scores().values()).containsExactly(Fraction.of(60), Fraction.of(40));
        Evidence.Blended enough = blended(rule, List.of(60, 40), List.of(0, 30), 0);
        assertThat(enough.tooFewBallots()).isFalse();
        assertThat(enough.scores().values()).containsExactly(Fraction.of(30), Fraction.of(70));
    }

    @Test
    void ballotsWithTooManyChoicesMakeNoElectorate() {
        Rule.Blend rule = new Rule.Blend(POINTS, new Rule.Limited(1), Fraction.of(1, 2), Transform.SHARE, 2);
        Selections votes = Selections.of(2)
                .accept(new int[] {0, 1}, 5)
                .accept(new int[] {1}, 1)
                .build();
        Scores jury = Scores.of(2)
                .accept(Map.of(0, Fraction.of(60), 1, Fraction.of(40)), 1)
                .build();
        Count.Counted counted =
                (Count.Counted) Tally.count(new Contest("b", Election.candidates(2), 1, rule, new Sides(jury, votes)));
        assertThat(((Evidence.Blended) counted.evidence()).tooFewBallots()).isTrue();
    }

    @Test
    void whatEachSideAloneWouldHaveChosenIsKept() {
        Evidence.Blended blended = blended(rule(Transform.SHARE, 0), List.of(60, 40), List.of(10, 30), 0);
        List<Candidate> candidates = Election.candidates(2);
        assertThat(blended.jury().outcome().ranking().getFirst()).containsExactly(candidates.get(0));
        assertThat(blended.electorate().outcome().ranking().getFirst()).containsExactly(candidates.get(1));
        assertThat(blended.scores().values()).containsExactly(Fraction.parse("42.5"), Fraction.parse("57.5"));
    }

    @Test
    void aTieOfTheSumIsATie() {
        Count.Counted counted = (Count.Counted) count(rule(Transform.SHARE, 0), List.of(75, 25), List.of(1, 3), 0);
        assertThat(counted.outcome()).isInstanceOf(Outcome.Tied.class);
    }

    @Test
    void aSideThatGivesNoScoresIsRefusedByName() {
        Rule.Blend rule = new Rule.Blend(
                POINTS, new Rule.InstantRunoff(false, new TieRule.Stop()), Fraction.of(1, 2), Transform.SHARE, 0);
        assertThat(count(rule, List.of(1), List.of(1), 0))
                .isInstanceOfSatisfying(
                        Count.Unsupported.class,
                        refused -> assertThat(refused.part())
                                .isEqualTo("electorate: ballots: irv does not count Selections"));
        Rule.Blend turned =
                new Rule.Blend(new Rule.Approval(), new Rule.Approval(), Fraction.of(1, 2), Transform.SHARE, 0);
        assertThat(count(turned, List.of(1), List.of(1), 0))
                .isInstanceOfSatisfying(
                        Count.Unsupported.class,
                        refused -> assertThat(refused.part()).startsWith("jury: "));
    }
}
