package io.palmares.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.tally.Allotments.Allotment;
import io.palmares.tally.Rule.Aggregate;
import io.palmares.tally.Rule.Missing;
import io.palmares.tally.Rule.PlacePoints;
import io.palmares.tally.Rule.Quota;
import io.palmares.tally.Rule.Quota.Formula;
import io.palmares.tally.Rule.Scale;
import io.palmares.tally.Rule.Strength;
import io.palmares.tally.Rule.StvVariant;
import io.palmares.tally.Rule.TieRule;
import io.palmares.tally.Rule.Unranked;
import io.palmares.tally.Rule.UnrankedPoints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Contests that are not counted, and what they are told.
class RefusalsTest {
    private static final Rule IRV = new Rule.InstantRunoff(false, new TieRule.Stop());
    private static final Election PARTIAL = Election.of(3, 2, "a>b", 1, "c");

    private static String refusal(Rule rule, Profile profile, int seats) {
        Count count = Tally.count(new Contest("r", Election.candidates(3), seats, rule, profile));
        return count instanceof Count.Unsupported refused ? refused.part() : "counted";
    }

    private static String refusal(Rule rule, Profile profile) {
        return refusal(rule, profile, 1);
    }

    @Test
    void aMethodForOneSeatIsNotStretchedToTwo() {
        Rankings ballots = PARTIAL.rankings();
        assertThat(refusal(IRV, ballots, 2)).isEqualTo("seats: irv elects one");
        assertThat(refusal(new Rule.HugoFinal(PARTIAL.candidate(0), 1), ballots, 2))
                .startsWith("seats: ");
        assertThat(refusal(new Rule.CondorcetWinner(Unranked.LAST), ballots, 2)).startsWith("seats: ");
        assertThat(refusal(new Rule.Star(Fraction.ONE, List.of()), Scores.of(3).build(), 2))
                .startsWith("seats: ");
    }

    @Test
    void sharedRanksAreNotGuessedAt() {
        Rankings shared = Election.of(3, 1, "a=b").rankings();
        assertThat(refusal(IRV, shared)).isEqualTo("ballots: two candidates share a rank");
        assertThat(refusal(new Rule.Plurality(false), shared)).startsWith("ballots: a first choice is shared");
        assertThat(refusal(new Rule.Plurality(true), shared)).isEqualTo("counted");
        Rankings later = Election.of(3, 1, "a>b=c").rankings();
        assertThat(refusal(new Rule.Plurality(false), later)).isEqualTo("counted");
        Selections two = Selections.of(3).accept(new int[] {0, 1}, 1).build();
        assertThat(refusal(new Rule.Plurality(false), two)).startsWith("ballots: a first choice is shared");
        assertThat(refusal(new Rule.Plurality(true), two)).isEqualTo("counted");
    }

    @Test
    void ballotsOfAnotherShapeAreNamed() {
        Scores scores = Scores.of(3).build();
        assertThat(refusal(IRV, scores)).isEqualTo("ballots: irv does not count Scores");
        assertThat(refusal(new Rule.Plurality(false), scores)).isEqualTo("ballots: plurality does not count Scores");
        assertThat(refusal(new Rule.Approval(), scores)).isEqualTo("ballots: approval does not count Scores");
        assertThat(refusal(new Rule.Star(Fraction.ONE, List.of()), PARTIAL.rankings()))
                .isEqualTo("ballots: star does not count Rankings");
        assertThat(refusal(new Rule.PanelPoints(Map.of(), new Scale.Any(), List.of()), scores))
                .isEqualTo("ballots: panel_points does not count Scores");
        assertThat(refusal(new Rule.WeightedCriteria(List.of(), new Aggregate.Mean(), 0, Fraction.ZERO), scores))
                .isEqualTo("ballots: weighted_criteria does not count Scores");
        assertThat(refusal(
                        new Rule.Rubric(
                                List.of(), new Aggregate.Mean(), new Rule.Rounding.Exact(), new Rule.Rounding.Exact()),
                        scores))
                .isEqualTo("ballots: rubric does not count Scores");
        assertThat(refusal(new Rule.Blend(IRV, IRV, Fraction.ONE, Rule.Transform.SHARE, 0), scores))
                .isEqualTo("ballots: blend does not count Scores");
    }

    @Test
    void aRuleSilentAboutTheUnrankedNeedsCompleteBallots() {
        List<Rule> silent = List.of(
                new Rule.Borda(new PlacePoints.Dowdall(), UnrankedPoints.REFUSED),
                new Rule.CondorcetWinner(Unranked.REFUSED),
                new Rule.Copeland(Unranked.REFUSED),
                new Rule.Minimax(Strength.MARGIN, Unranked.REFUSED),
                new Rule.Schulze(Strength.MARGIN, Unranked.REFUSED),
                new Rule.RankedPairs(Strength.MARGIN, Unranked.REFUSED));
        Rankings complete = Election.of(3, 2, "a>b>c", 1, "c>a=b").rankings();
        for (Rule rule : silent) {
            assertThat(refusal(rule, PARTIAL.rankings()))
                    .isEqualTo("unranked: missing, and a ballot leaves out a candidate");
            assertThat(refusal(rule, complete)).isEqualTo("counted");
        }
    }

    @Test
    void scoresOutsideTheScaleAreNotCounted() {
        Rule star = new Rule.Star(Fraction.of(5), List.of());
        Rule score = new Rule.Score(new Aggregate.Sum(), Missing.ZERO, Optional.of(Fraction.of(5)));
        Rule free = new Rule.Score(new Aggregate.Sum(), Missing.ZERO, Optional.empty());
        Scores most = Scores.of(3)
                .accept(Map.of(0, Fraction.of(5), 1, Fraction.ZERO), 1)
                .build();
        Scores over = Scores.of(3).accept(Map.of(0, Fraction.parse("5.01")), 1).build();
        Scores under =
                Scores.of(3).accept(Map.of(0, Fraction.parse("-0.01")), 1).build();
        assertThat(refusal(star, most)).isEqualTo("counted");
        assertThat(refusal(score, most)).isEqualTo("counted");
        assertThat(refusal(star, over)).isEqualTo("ballots: score 501/100 is not within 0 to 5");
        assertThat(refusal(score, over)).startsWith("ballots: score");
        assertThat(refusal(score, under)).startsWith("ballots: score");
        assertThat(refusal(free, over)).isEqualTo("counted");
    }

    @Test
    void aNominationBallotLongerThanAllowedIsNotCounted() {
        Selections two = Selections.of(3).accept(new int[] {0, 1}, 1).build();
        assertThat(refusal(new Rule.EPluribusHugo(1, Optional.of(1)), two)).isEqualTo("ballots: one names more than 1");
        assertThat(refusal(new Rule.EPluribusHugo(1, Optional.of(2)), two)).isEqualTo("counted");
    }

    @Test
    void pointsOffTheScaleAreNotCounted() {
        Rule fixed = panel(new Scale.Fixed(List.of(Fraction.of(3), Fraction.of(2))));
        assertThat(refusal(fixed, points(Map.of(0, 2, 1, 3)))).isEqualTo("counted");
        assertThat(refusal(fixed, points(Map.of(0, 2, 1, 3, 2, 0)))).isEqualTo("counted");
        assertThat(refusal(fixed, points(Map.of(0, 3, 1, 3))))
                .isEqualTo("ballots: v of panel p did not give the points of the scale");
        assertThat(refusal(fixed, points(Map.of(0, 3)))).startsWith("ballots: v of panel p");
        Rule split = panel(new Scale.FreeSplit(Fraction.of(4)));
        assertThat(refusal(split, points(Map.of(0, 1, 1, 3)))).isEqualTo("counted");
        assertThat(refusal(split, points(Map.of(0, 1, 1, 2)))).startsWith("ballots: ");
        assertThat(refusal(split, points(Map.of(0, 5, 1, -1)))).startsWith("ballots: ");
    }

    @Test
    void aScaleLongerThanTheListIsGivenFromItsTop() {
        Rule fixed = panel(new Scale.Fixed(List.of(Fraction.of(4), Fraction.of(3), Fraction.of(2), Fraction.ONE)));
        assertThat(refusal(fixed, points(Map.of(0, 4, 1, 3, 2, 2)))).isEqualTo("counted");
        assertThat(refusal(fixed, points(Map.of(0, 1, 1, 3, 2, 2)))).startsWith("ballots: ");
    }

    private static Rule panel(Scale scale) {
        return new Rule.PanelPoints(Map.of(), scale, List.of());
    }

    private static Allotments points(Map<Integer, Integer> points) {
        Map<Integer, Fraction> given = new HashMap<>();
        points.forEach((i, p) -> given.put(i, Fraction.of(p)));
        return new Allotments(3, List.of(new Allotment("v", "p", given, 1)));
    }

    private static Count many(int n, Rule rule) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            candidates.add(new Candidate("c" + i, "C"));
        }
        return Tally.count(
                new Contest("many", candidates, 1, rule, Rankings.of(n).build()));
    }

    @Test
    void numbersBeyondALongAreNotCountedWrong() {
        Allotment half = new Allotment("v", "p", Map.of(0, Fraction.ONE), Long.MAX_VALUE);
        Scores scores =
                Scores.of(3).accept(Map.of(0, Fraction.ONE), Long.MAX_VALUE).build();
        Rule meek = new Rule.SingleTransferable(
                new StvVariant.MeekPrf(), new Quota.Computed(Formula.DYNAMIC, false), new TieRule.Stop());
        Rankings many = Rankings.of(3)
                .accept(new int[][] {{0}}, MeekCount.MAX_BALLOTS + 1)
                .build();
        assertThat(refusal(panel(new Scale.Any()), new Allotments(3, List.of(half, half))))
                .isEqualTo("counted");
        assertThat(refusal(new Rule.Score(new Aggregate.Mean(), Missing.ZERO, Optional.empty()), scores))
                .isEqualTo("counted");
        assertThat(refusal(meek, many)).startsWith("size: ");
    }

    @Test
    void nobodyStandingIsAnAnswerToo() {
        List<Rule> rules = List.of(
                IRV,
                new Rule.BottomsUp(new TieRule.Stop()),
                new Rule.HugoFinal(new Candidate("na", "No Award"), 1),
                new Rule.SingleTransferable(
                        new StvVariant.Scottish(), new Quota.Computed(Formula.DROOP, false), new TieRule.Stop()),
                new Rule.SingleTransferable(
                        new StvVariant.Simultaneous(4, false),
                        new Quota.Computed(Formula.DROOP, false),
                        new TieRule.Stop()),
                new Rule.SingleTransferable(
                        new StvVariant.MeekPrf(), new Quota.Computed(Formula.DYNAMIC, false), new TieRule.Stop()),
                new Rule.Plurality(false),
                new Rule.RankedPairs(Strength.MARGIN, Unranked.LAST),
                new Rule.Schulze(Strength.MARGIN, Unranked.LAST),
                new Rule.CondorcetWinner(Unranked.LAST));
        for (Rule rule : rules) {
            assertThat(many(0, rule))
                    .isInstanceOfSatisfying(
                            Count.Counted.class,
                            counted -> assertThat(counted.outcome()).isInstanceOf(Outcome.NoAward.class));
        }
    }
}
