package io.palmares.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.tally.Rule.Aggregate;
import io.palmares.tally.Rule.Criterion;
import io.palmares.tally.Rule.Missing;
import io.palmares.tally.Rule.TieRule;
import io.palmares.tally.Rule.Transform;
import io.palmares.tally.Scorecards.Scorecard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The situations that awards have met, with what must come out of them.
class AwardVectorsTest {
    private static final Rule.Score POINTS = new Rule.Score(new Aggregate.Sum(), Missing.ZERO, Optional.empty());

    @Nested
    class TwoTiedForLast {
        /// a, two newcomers d and e, b, c; f is No Award.
        private final Election election = Election.of(6, 4, "a", 3, "d>a", 3, "e>a", 6, "b", 4, "c>b");
        private final Rule rule = new Rule.HugoFinal(election.candidate(5), 1);

        @Test
        void goOutTogetherAndHalfIsNoMajority() {
            Evidence.Rounds rounds = (Evidence.Rounds) election.counted(rule, 1).evidence();
            Round second = rounds.rounds().get(2);
            assertThat(rounds.rounds().get(1).eliminated())
                    .extracting(Candidate::id)
                    .containsExactly("cd", "ce");
            assertThat(second.tallies().values()).containsExactly(Fraction.of(10), Fraction.of(6), Fraction.of(4));
            assertThat(second.elected()).isEmpty();
        }

        @Test
        void leaveTheOneWithFewerFirstPreferencesToLoseTheLastTie() {
            assertThat(election.winners(rule, 1)).containsExactly(1);
            assertThat(election.counted(rule, 1).ties()).last().satisfies(tie -> {
                assertThat(tie.step()).isEqualTo(Count.TieStep.FIRST_ROUND);
                assertThat(tie.picked()).containsExactly(election.candidate(0));
            });
        }
    }

    @Test
    void noAwardTakesThePlaceOfAWinnerThatMoreBallotsRankBelowIt() {
        Election election = Election.of(4, 2, "a>d", 1, "b>d", 1, "c>d", 1, "d");
        Rule rule = new Rule.HugoFinal(election.candidate(3), 1);
        assertThat(election.winners(rule, 1)).containsExactly(3);
        assertThat(((Evidence.Rounds) election.counted(rule, 1).evidence()).noAwardTest())
                .hasValueSatisfying(test -> {
                    assertThat(test.winner()).isEqualTo(election.candidate(0));
                    assertThat(test.forWinner()).isEqualTo(Fraction.of(2));
                    assertThat(test.forNoAward()).isEqualTo(Fraction.of(3));
                });
    }

    @Test
    void twoWithHalfEachWinJointly() {
        Election election = Election.of(3, 2, "a", 2, "b");
        Outcome outcome = election.counted(new Rule.HugoFinal(election.candidate(2), 1), 1)
                .outcome();
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Tied.class,
                        tied -> assertThat(election.numbers(tied.tied())).containsExactly(0, 1));
    }

    @Test
    void threeWithOneEachWinJointlyWithoutNoAward() {
        Election election = Election.of(4, 1, "a", 1, "b", 1, "c");
        assertThat(election.winners(new Rule.HugoFinal(election.candidate(3), 1), 1))
                .containsExactly(0, 1, 2);
    }

    @Test
    void aNomineeNamedTwiceAfterAMergeSharesThePointOnce() {
        Selections ballots =
                Selections.of(2).accept(Merging.once(new int[] {0, 1, 0}), 1).build();
        Contest contest =
                new Contest("t5", Election.candidates(2), 2, new Rule.EPluribusHugo(2, Optional.empty()), ballots);
        Evidence.Nominations evidence = (Evidence.Nominations) ((Count.Counted) Tally.count(contest)).evidence();
        assertThat(evidence.rounds().getFirst().points().values()).containsOnly(Fraction.of(1, 2));
        assertThat(evidence.rounds().getFirst().nominations().values()).containsOnly(Fraction.ONE);
    }

    @Test
    void aMergedCandidateCountsOnceAtTheHigherPreference() {
        int[] row = Merging.once(new int[] {2, 0, 1, 0, 2});
        assertThat(row).containsExactly(2, 0, 1);
    }

    @Test
    void disqualifyingOneMovesVotesOnlyByTransfer() {
        Election before = Election.of(4, 5, "a>b", 4, "b>a", 3, "c>b", 1, "d>a");
        List<List<List<Integer>>> without = before.ballots().stream()
                .map(tiers -> tiers.stream().filter(t -> !t.equals(List.of(3))).toList())
                .toList();
        Fraction[] then = FirstPreferences.of(before.rankings());
        Fraction[] now = FirstPreferences.of(new Election(before.candidates(), without).rankings());
        assertThat(now).containsExactly(then[0].plus(then[3]), then[1], then[2], Fraction.ZERO);
    }

    @Test
    void theOrderOfCandidatesAndBallotsNeverMatters() {
        Election election = Election.random(new Random(8), 5, 40, 0);
        List<List<List<Integer>>> shuffled = new ArrayList<>(election.ballots());
        Collections.shuffle(shuffled, new Random(9));
        Rule rule = new Rule.HugoFinal(election.candidate(4), 4);
        assertThat(new Election(election.candidates(), shuffled)
                        .counted(rule, 1)
                        .evidence())
                .isEqualTo(election.counted(rule, 1).evidence());
    }

    @Nested
    class BlendingEightyToTwenty {
        private final List<Candidate> candidates = Election.candidates(2);

        private Map<Candidate, Fraction> blended(Transform transform) {
            Rule.Blend rule = new Rule.Blend(POINTS, new Rule.Plurality(false), Fraction.parse("0.8"), transform, 30);
            Scores jury = Scores.of(2)
                    .accept(Map.of(0, Fraction.parse("82.00"), 1, Fraction.parse("81.90")), 1)
                    .build();
            Selections votes = Selections.of(2)
                    .accept(new int[] {0}, 40)
                    .accept(new int[] {1}, 60)
                    .build();
            Contest contest = new Contest("t9", candidates, 1, rule, new Sides(jury, votes));
            return ((Evidence.Blended) ((Count.Counted) Tally.count(contest)).evidence()).scores();
        }

        @Test
        void byShareTurnsTheNarrowLeadOfTheJury() {
            assertThat(blended(Transform.SHARE).values())
                    .containsExactly(Fraction.parse("73.60"), Fraction.parse("77.52"));
        }

        @Test
        void byRankTurnsItFurther() {
            assertThat(blended(Transform.RANK).values())
                    .containsExactly(Fraction.parse("65.60"), Fraction.parse("85.52"));
        }
    }

    @Test
    void totalsThatAreEqualOnlyWhenRoundedAreNoTie() {
        Rule rule = new Rule.WeightedCriteria(
                List.of(new Criterion("k", "K", Fraction.of(100), Fraction.of(10_000), Fraction.ZERO)),
                new Aggregate.Mean(),
                1,
                Fraction.ZERO);
        Scorecards cards = new Scorecards(
                2,
                List.of(
                        new Scorecard("j", 0, Map.of("k", Fraction.parse("8199.81")), 1),
                        new Scorecard("j", 1, Map.of("k", Fraction.parse("8199.84")), 1)));
        Count.Counted counted = (Count.Counted) Tally.count(new Contest("t10", Election.candidates(2), 1, rule, cards));
        assertThat(counted.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Won.class,
                        won -> assertThat(won.winners())
                                .extracting(Candidate::id)
                                .containsExactly("cb"));
    }

    @Test
    void aTieInTheMiddleWithoutARuleForItStopsTheCount() {
        Election election = Election.of(3, 2, "a", 1, "b", 1, "c");
        assertThat(election.counted(new Rule.InstantRunoff(false, new TieRule.Stop()), 1)
                        .outcome())
                .isEqualTo(new Outcome.NeedsLot(election.candidates().subList(1, 3)));
    }
}
