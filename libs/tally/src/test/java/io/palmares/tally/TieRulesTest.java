package io.palmares.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.tally.Count.Purpose;
import io.palmares.tally.Count.TieStep;
import io.palmares.tally.Rule.Quota;
import io.palmares.tally.Rule.StvVariant;
import io.palmares.tally.Rule.TieRule;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Ties inside a count by rounds: which end of an order loses, how far back one looks, when the count has to
/// stop.
class TieRulesTest {
    private static List<Candidate> order(int... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(i -> Election.candidates(5).get(i))
                .toList();
    }

    private static Count.Counted irv(Election election, TieRule ties) {
        return election.counted(new Rule.InstantRunoff(false, ties), 1);
    }

    private static Count.Counted stv(Election election, StvVariant variant, String quota, TieRule ties, int seats) {
        Quota fixed = new Quota.Fixed(Fraction.parse(quota), false);
        return election.counted(new Rule.SingleTransferable(variant, fixed, ties), seats);
    }

    private static List<Round> rounds(Count.Counted counted) {
        return ((Evidence.Rounds) counted.evidence()).rounds();
    }

    @Nested
    class AnOrder {
        private final Election election = Election.of(4, 3, "a", 2, "b", 2, "c", 2, "d");

        @Test
        void losesItsLatestWhereRoundsEliminate() {
            Count.Counted counted = irv(election, new TieRule.InOrder(order(2, 3, 1, 0)));
            assertThat(rounds(counted).getFirst().eliminated()).containsExactly(election.candidate(1));
            assertThat(counted.ties().getFirst()).satisfies(tie -> {
                assertThat(tie.round()).isOne();
                assertThat(tie.between()).isEqualTo(order(1, 2, 3));
                assertThat(tie.picked()).isEqualTo(order(1));
                assertThat(tie.purpose()).isEqualTo(Purpose.ELIMINATION);
                assertThat(tie.step()).isEqualTo(TieStep.ORDER);
            });
        }

        @Test
        void electsItsEarliestAmongTheLastTwo() {
            Election two = Election.of(2, 2, "a", 2, "b");
            assertThat(two.winners(new Rule.InstantRunoff(false, new TieRule.InOrder(order(1, 0))), 1))
                    .containsExactly(1);
            assertThat(two.winners(new Rule.InstantRunoff(false, new TieRule.InOrder(order(0, 1))), 1))
                    .containsExactly(0);
        }

        @Test
        void excludesItsEarliestWhereStagesTransfer() {
            Count.Counted counted =
                    stv(election, new StvVariant.Wigm(), "5", new TieRule.InOrder(order(2, 3, 1, 0)), 1);
            assertThat(rounds(counted).get(1).candidate()).contains(election.candidate(2));
        }

        @Test
        void thatLeavesOutOneOfTheTiedDecidesNothing() {
            assertThat(irv(election, new TieRule.InOrder(order(1, 2))).outcome())
                    .isEqualTo(new Outcome.NeedsLot(order(1, 2, 3)));
        }
    }

    @Nested
    class DecisionsMadeAtTheTime {
        private final Election election = Election.of(3, 3, "a", 2, "b", 2, "c");

        private TieRule given(int round, int pick) {
            return new TieRule.Given(List.of(new TieRule.Decision(round, election.candidate(pick))));
        }

        @Test
        void areFollowedInTheirRound() {
            assertThat(rounds(irv(election, given(1, 2))).getFirst().eliminated())
                    .containsExactly(election.candidate(2));
        }

        @Test
        void ofAnotherRoundOrAboutAnotherCandidateDecideNothing() {
            assertThat(irv(election, given(2, 2)).outcome()).isInstanceOf(Outcome.NeedsLot.class);
            assertThat(irv(election, given(1, 0)).outcome()).isInstanceOf(Outcome.NeedsLot.class);
        }
    }

    @Nested
    class EarlierStages {
        /// d, then e, go out; b and c are equal afterwards, but b was ahead at first.
        private final Election election = Election.of(5, 9, "a", 5, "b", 4, "c", 2, "d", 1, "e>c");

        @Test
        void singleOutWhoeverWasAloneAtTheBottom() {
            Count.Counted counted = stv(
                    election,
                    new StvVariant.Scottish(),
                    "50",
                    new TieRule.PreviousStageThenOrder(order(1, 2, 0, 3, 4)),
                    1);
            assertThat(rounds(counted))
                    .extracting(r -> r.candidate().map(Candidate::id).orElse("-"))
                    .containsExactly("-", "ce", "cd", "cc", "cb");
            assertThat(counted.ties()).singleElement().satisfies(tie -> {
                assertThat(tie.step()).isEqualTo(TieStep.EARLIER_ROUND);
                assertThat(tie.figures())
                        .containsEntry(election.candidate(1), Fraction.of(5))
                        .containsEntry(election.candidate(2), Fraction.of(4));
            });
        }

        @Test
        void leaveATieThatWasAlwaysThereToTheEarliestInTheOrder() {
            Election always = Election.of(3, 3, "a", 2, "b", 2, "c");
            Count.Counted counted =
                    stv(always, new StvVariant.Scottish(), "50", new TieRule.PreviousStageThenOrder(order(2, 1, 0)), 1);
            assertThat(rounds(counted).get(1).candidate()).contains(always.candidate(2));
        }

        @Test
        void keepThoseStillLowestRoundByRound() {
            Election three = Election.of(5, 9, "a", 4, "b", 4, "c", 3, "d>e", 2, "e");
            TieRule back = new TieRule.PreviousRounds(List.of());
            assertThat(irv(three, back).outcome()).isInstanceOf(Outcome.Won.class);
            assertThat(rounds(irv(three, back)))
                    .extracting(r -> r.eliminated().stream().map(Candidate::id).toList())
                    .startsWith(List.of("ce"), List.of("cd"));
        }

        @Test
        void decideTheSurplusThatGoesFirstByWhoWasAhead() {
            Election two = Election.of(5, 6, "a>d", 5, "b>e", 1, "c>b", 1, "d", 1, "e");
            Count.Counted counted = stv(
                    two, new StvVariant.Scottish(), "5", new TieRule.PreviousStageThenOrder(order(1, 0, 2, 3, 4)), 3);
            assertThat(rounds(counted).get(1).candidate()).contains(two.candidate(0));
        }
    }

    @Test
    void withoutARuleTheCountStopsAndShowsHowFarItCame() {
        Election election = Election.of(3, 3, "a", 2, "b", 2, "c");
        for (StvVariant variant :
                List.of(new StvVariant.Scottish(), new StvVariant.MeekPrf(), new StvVariant.Simultaneous(4, false))) {
            Count.Counted counted = election.counted(
                    new Rule.SingleTransferable(
                            variant, new Quota.Computed(Quota.Formula.DROOP, false), new TieRule.Stop()),
                    1);
            assertThat(counted.outcome()).isEqualTo(new Outcome.NeedsLot(order(1, 2)));
        }
        assertThat(rounds(election.counted(new Rule.BottomsUp(new TieRule.Stop()), 1)))
                .hasSize(1);
        assertThat(election.counted(new Rule.BottomsUp(new TieRule.Stop()), 1).outcome())
                .isEqualTo(new Outcome.NeedsLot(order(1, 2)));
    }

    @Nested
    class MoreAtASmallQuotaThanSeats {
        private final Election election = Election.of(4, 5, "a", 4, "b", 4, "c", 1, "d");

        @Test
        void takeTheLargestAndThenTheOrder() {
            TieRule ties = new TieRule.InOrder(order(2, 1, 0, 3));
            for (StvVariant variant : List.of(new StvVariant.Wigm(), new StvVariant.Simultaneous(4, false))) {
                Outcome outcome = stv(election, variant, "3", ties, 2).outcome();
                assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Outcome.Won.class,
                                won -> assertThat(won.winners())
                                        .containsExactly(election.candidate(0), election.candidate(2)));
            }
        }

        @Test
        void needALotWhereNothingTellsThemApart() {
            for (StvVariant variant : List.of(new StvVariant.Wigm(), new StvVariant.Simultaneous(4, false))) {
                assertThat(stv(election, variant, "3", new TieRule.Stop(), 2).outcome())
                        .isEqualTo(new Outcome.NeedsLot(order(1, 2)));
            }
        }
    }

    @Test
    void bottomsUpMayLoseAllTiedWhileEnoughRemain() {
        Election election = Election.of(4, 3, "a", 2, "b", 1, "c", 1, "d");
        Rule rule = new Rule.BottomsUp(new TieRule.EliminateAllTied());
        assertThat(election.winners(rule, 2)).containsExactly(0, 1);
        assertThat(election.counted(rule, 3).outcome()).isEqualTo(new Outcome.NeedsLot(order(2, 3)));
    }

    @Test
    void quotasAreAsWrittenInTheirFormulas() {
        assertThat(quota(Quota.Formula.DROOP, 10, 2)).isEqualTo("4");
        assertThat(quota(Quota.Formula.DROOP, 9, 2)).isEqualTo("4");
        assertThat(quota(Quota.Formula.HAGENBACH_BISCHOFF, 10, 2)).isEqualTo("10/3");
        assertThat(quota(Quota.Formula.IMPERIALI, 10, 2)).isEqualTo("5/2");
        assertThat(quota(Quota.Formula.HARE, 10, 4)).isEqualTo("5/2");
        assertThat(quota(Quota.Formula.HARE_CEILING, 10, 4)).isEqualTo("3");
        assertThat(quota(Quota.Formula.HARE_CEILING, 8, 4)).isEqualTo("2");
        assertThat(quota(Quota.Formula.PRF4, 10, 2))
                .isEqualTo(Fraction.parse("3.3334").toString());
        assertThat(quota(Quota.Formula.DYNAMIC, 10, 2))
                .isEqualTo(Fraction.parse("3.333333334").toString());
    }

    private static String quota(Quota.Formula formula, long votes, int seats) {
        return Quotas.value(new Quota.Computed(formula, false), votes, seats).toString();
    }
}
