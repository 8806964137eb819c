package io.palmares.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.tally.Allotments.Allotment;
import io.palmares.tally.Count.TieStep;
import io.palmares.tally.Rule.Aggregate;
import io.palmares.tally.Rule.Missing;
import io.palmares.tally.Rule.PlacePoints;
import io.palmares.tally.Rule.Quota;
import io.palmares.tally.Rule.Scale;
import io.palmares.tally.Rule.Strength;
import io.palmares.tally.Rule.StvVariant;
import io.palmares.tally.Rule.TieRule;
import io.palmares.tally.Rule.Unranked;
import io.palmares.tally.Rule.UnrankedPoints;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Rankings behind the winners, the names of methods, what counting back leaves in the record.
class OutcomesTest {
    private static final TieRule STOP = new TieRule.Stop();

    @Test
    void anEliminationRanksByWhoStayedLonger() {
        Election election = Election.of(4, 5, "a", 4, "b", 2, "c>a", 1, "d>c");
        assertThat(election.ranking(new Rule.InstantRunoff(false, STOP)))
                .containsExactly(List.of(0), List.of(1), List.of(2), List.of(3));
        assertThat(election.ranking(new Rule.InstantRunoff(true, STOP)))
                .containsExactly(List.of(0), List.of(1), List.of(2, 3));
        assertThat(election.ranking(new Rule.BottomsUp(STOP)))
                .containsExactly(List.of(0), List.of(1), List.of(2), List.of(3));
        assertThat(election.ranking(new Rule.HugoFinal(election.candidate(3), 1)))
                .containsExactly(List.of(0), List.of(1), List.of(2), List.of(3));
    }

    @Test
    void aMajorityAtOnceRanksTheRestByTheirVotes() {
        Election election = Election.of(4, 9, "a", 3, "b", 1, "c", 3, "d");
        assertThat(election.ranking(new Rule.InstantRunoff(false, STOP)))
                .containsExactly(List.of(0), List.of(1, 3), List.of(2));
    }

    @Test
    void aBatchLeavesOutTheGroupThatCouldStillCatchUp() {
        Election exact = Election.of(4, 9, "a", 3, "b", 2, "c", 1, "d");
        assertThat(exact.counted(new Rule.InstantRunoff(true, STOP), 1)
                        .outcome()
                        .ranking())
                .isNotEmpty();
        Election close = Election.of(4, 9, "a", 8, "b", 5, "c", 3, "d");
        Evidence.Rounds rounds = (Evidence.Rounds)
                close.counted(new Rule.InstantRunoff(true, STOP), 1).evidence();
        assertThat(rounds.rounds().getFirst().eliminated()).containsExactly(close.candidate(3));
        assertThat(rounds.rounds().get(1).eliminated()).containsExactly(close.candidate(2));
    }

    @Test
    void noAwardInTheFirstPlaceEndsTheFurtherPlaces() {
        Election election = Election.of(3, 3, "c>a>b", 1, "a", 1, "b");
        Evidence.Rounds rounds = (Evidence.Rounds) election.counted(new Rule.HugoFinal(election.candidate(2), 3), 1)
                .evidence();
        assertThat(rounds.places()).isEmpty();
        Evidence.Rounds all = (Evidence.Rounds) election.counted(new Rule.HugoFinal(election.candidate(1), 3), 1)
                .evidence();
        assertThat(all.places()).extracting(Evidence.Place::place).containsExactly(2);
    }

    @Test
    void aStrictQuotaMustBePassed() {
        Election election = Election.of(3, 4, "a", 3, "b", 1, "c>b");
        Rule strict = new Rule.SingleTransferable(new StvVariant.Wigm(), new Quota.Fixed(Fraction.of(4), true), STOP);
        Rule reached = new Rule.SingleTransferable(new StvVariant.Wigm(), new Quota.Fixed(Fraction.of(4), false), STOP);
        assertThat(first(election, strict).elected()).isEmpty();
        assertThat(first(election, reached).elected()).containsExactly(election.candidate(0));
        Rule rounds = new Rule.SingleTransferable(
                new StvVariant.Simultaneous(4, false), new Quota.Fixed(Fraction.of(4), true), STOP);
        assertThat(first(election, rounds).elected()).isEmpty();
    }

    private static Round first(Election election, Rule rule) {
        return ((Evidence.Rounds) election.counted(rule, 1).evidence()).rounds().getFirst();
    }

    @Test
    void surplusesSayWhereTheyWent() {
        Election election = Election.of(3, 6, "a>b", 2, "a", 1, "c");
        Rule rule =
                new Rule.SingleTransferable(new StvVariant.Scottish(), new Quota.Fixed(Fraction.of(4), false), STOP);
        Round surplus = ((Evidence.Rounds) election.counted(rule, 2).evidence())
                .rounds()
                .get(1);
        assertThat(surplus.transfers())
                .containsExactly(
                        new Round.Transfer(
                                election.candidate(0),
                                Optional.of(election.candidate(1)),
                                Fraction.of(3),
                                Round.Why.SURPLUS),
                        new Round.Transfer(election.candidate(0), Optional.empty(), Fraction.ONE, Round.Why.SURPLUS));
    }

    @Test
    void rankedPairsOrdersByMarginWhereTheRuleSaysSo() {
        Election election = Election.of(3, 4, "a>b", 3, "b>c", 2, "c>a", 1, "b", 2, "c", 5, "a");
        Evidence.Pairs pairs =
                (Evidence.Pairs) election.counted(new Rule.RankedPairs(Strength.MARGIN, Unranked.LAST), 1)
                        .evidence();
        assertThat(pairs.links())
                .extracting(l -> l.winner().id() + l.loser().id() + l.strength() + l.locked())
                .containsExactly("cacb7true", "cbcc4true", "cacc2true");
    }

    @Test
    void ordersOfEqualsThatOnlyConcernTheOthersLeaveTheWinner() {
        Election election = Election.of(4, 1, "a>b>c>d", 1, "a>c>d>b", 1, "a>d>b>c");
        Rule rule = new Rule.RankedPairs(Strength.WINNING, Unranked.LAST);
        assertThat(election.winners(rule, 1)).containsExactly(0);
        assertThat(election.counted(rule, 2).outcome())
                .isEqualTo(new Outcome.NeedsLot(election.candidates().subList(1, 4)));
    }

    @Test
    void countingBackNotesOnlyTheStepThatDecided() {
        List<Candidate> candidates = Election.candidates(3);
        Rule rule = new Rule.PanelPoints(
                Map.of(), new Scale.Any(), List.of(Fraction.of(12), Fraction.of(10), Fraction.of(8)));
        Allotments cards = new Allotments(3, List.of(card(12, 8, 1), card(8, 12, 1), card(10, 5, 3), card(0, 5, 2)));
        Count.Counted counted = (Count.Counted) Tally.count(new Contest("p", candidates, 1, rule, cards));
        assertThat(counted.ties()).singleElement().satisfies(tie -> {
            assertThat(tie.step()).isEqualTo(TieStep.COUNT_BACK);
            assertThat(tie.figures())
                    .containsExactly(
                            Map.entry(candidates.get(0), Fraction.ONE), Map.entry(candidates.get(1), Fraction.ZERO));
        });
    }

    private static Allotment card(long a, long b, long c) {
        return new Allotment("v", "p", Map.of(0, Fraction.of(a), 1, Fraction.of(b), 2, Fraction.of(c)), 1);
    }

    @Test
    void everyRuleIsNamedAsInTheCaseSchema() {
        Rule score = new Rule.Score(new Aggregate.Sum(), Missing.ZERO, Optional.empty());
        Candidate a = Election.candidates(1).getFirst();
        assertThat(List.of(
                        new Rule.Plurality(false),
                        new Rule.Limited(1),
                        new Rule.Approval(),
                        new Rule.Satisfaction(),
                        score,
                        new Rule.Star(Fraction.ONE, List.of()),
                        new Rule.Borda(new PlacePoints.Dowdall(), UnrankedPoints.ZERO),
                        new Rule.PanelPoints(Map.of(), new Scale.Any(), List.of()),
                        new Rule.Rubric(
                                List.of(), new Aggregate.Mean(), new Rule.Rounding.Exact(), new Rule.Rounding.Exact()),
                        new Rule.WeightedCriteria(List.of(), new Aggregate.Mean(), 0, Fraction.ZERO),
                        new Rule.JuryRanks(List.of(), score),
                        new Rule.Blend(score, score, Fraction.ONE, Rule.Transform.SHARE, 0)))
                .extracting(Rule::method)
                .containsExactly(
                        "plurality",
                        "limited",
                        "approval",
                        "sav",
                        "score",
                        "star",
                        "borda",
                        "panel_points",
                        "rubric",
                        "weighted_criteria",
                        "jury_ranks",
                        "blend");
        assertThat(List.of(
                        new Rule.InstantRunoff(false, STOP),
                        new Rule.BottomsUp(STOP),
                        new Rule.HugoFinal(a, 1),
                        new Rule.EPluribusHugo(1, Optional.empty()),
                        new Rule.SingleTransferable(new StvVariant.Wigm(), new Quota.Fixed(Fraction.ONE, true), STOP),
                        new Rule.CondorcetWinner(Unranked.LAST),
                        new Rule.Copeland(Unranked.LAST),
                        new Rule.Minimax(Strength.MARGIN, Unranked.LAST),
                        new Rule.Schulze(Strength.MARGIN, Unranked.LAST),
                        new Rule.RankedPairs(Strength.MARGIN, Unranked.LAST)))
                .extracting(Rule::method)
                .containsExactly(
                        "irv",
                        "bottoms_up",
                        "irv_hugo",
                        "eph",
                        "stv",
                        "condorcet",
                        "copeland",
                        "minimax",
                        "schulze",
                        "ranked_pairs");
    }

    @Test
    void duelsAndFirstPreferencesReadEveryShapeThatHasThem() {
        Selections named = Selections.of(3)
                .accept(new int[] {0, 2}, 3)
                .accept(new int[] {1}, 2)
                .build();
        Scores scores = Scores.of(3)
                .accept(Map.of(0, Fraction.of(-1), 1, Fraction.of(2)), 3)
                .accept(Map.of(0, Fraction.of(4)), 2)
                .build();
        Duels byName = Duels.among(List.of(0, 1), named).orElseThrow();
        Duels byScore = Duels.among(List.of(0, 1, 2), new Sides(named, scores)).orElseThrow();
        assertThat(List.of(byName.votes(0, 1), byName.votes(1, 0))).containsExactly(3L, 2L);
        assertThat(List.of(byScore.votes(0, 1), byScore.votes(1, 0), byScore.votes(2, 0)))
                .containsExactly(2L, 3L, 3L);
        assertThat(byScore.wins(1)).isEqualTo(Fraction.of(2));
        assertThat(FirstPreferences.of(new Sides(scores, named)))
                .hasValueSatisfying(
                        firsts -> assertThat(firsts).containsExactly(Fraction.of(3), Fraction.of(2), Fraction.of(3)));
        assertThat(FirstPreferences.of((Profile) scores)).isEmpty();
        assertThat(Duels.among(List.of(0), new Allotments(3, List.of()))).isEmpty();
        assertThat(new Sides(scores, named).ballots()).isEqualTo(5);
    }

    @Test
    void ballotsThatOccurZeroTimesAreNotThere() {
        assertThat(Scores.of(1)
                        .accept(Map.of(0, Fraction.ONE), 0)
                        .build()
                        .rows()
                        .rows())
                .isZero();
        assertThat(Selections.of(1).accept(new int[] {0}, 0).build().rows().rows())
                .isZero();
        assertThat(Rankings.of(1).accept(new int[][] {{0}}, 0).build().rows().rows())
                .isZero();
    }
}
