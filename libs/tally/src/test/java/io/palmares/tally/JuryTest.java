package io.palmares.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.tally.Evidence.Failed;
import io.palmares.tally.Rule.Aggregate;
import io.palmares.tally.Rule.Criterion;
import io.palmares.tally.Rule.Rounding;
import io.palmares.tally.Scorecards.Scorecard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Scorecards of an award jury: weights 60 and 40, scores 0 to 10 and 0 to 5.
class JuryTest {
    private final List<Candidate> candidates = Election.candidates(2);
    private final List<Scorecard> cards = new ArrayList<>();

    private static Rule.WeightedCriteria rule(Aggregate aggregate, int quorum, String minimum, String minTotal) {
        return new Rule.WeightedCriteria(
                List.of(
                        new Criterion("idea", "Idea", Fraction.of(60), Fraction.of(10), Fraction.parse(minimum)),
                        new Criterion("work", "Work", Fraction.of(40), Fraction.of(5), Fraction.ZERO)),
                aggregate,
                quorum,
                Fraction.parse(minTotal));
    }

    private static final Rule.WeightedCriteria MEAN = rule(new Aggregate.Mean(), 0, "0", "0");

    private JuryTest card(int candidate, String idea, String work) {
        cards.add(new Scorecard(
                "j" + cards.size(), candidate, Map.of("idea", Fraction.parse(idea), "work", Fraction.parse(work)), 1));
        return this;
    }

    private Count count(Rule rule) {
        return Tally.count(new Contest("jury", candidates, 1, rule, new Scorecards(2, cards)));
    }

    private Count.Counted counted(Rule rule) {
        return (Count.Counted) count(rule);
    }

    private Evidence.Scored scored(Rule rule) {
        return (Evidence.Scored) counted(rule).evidence();
    }

    @Test
    void totalsAreWeightedSharesOfTheMaximum() {
        card(0, "8", "4").card(0, "7", "5").card(1, "10", "0");
        Evidence.Scored scored = scored(MEAN);
        assertThat(scored.scores())
                .containsEntry(candidates.get(0), Fraction.of(81))
                .containsEntry(candidates.get(1), Fraction.of(60));
        assertThat(scored.parts().get("idea")).containsEntry(candidates.get(0), Fraction.of(15, 2));
        assertThat(scored.variances())
                .containsEntry(candidates.get(0), Fraction.ONE)
                .containsEntry(candidates.get(1), Fraction.ZERO);
        assertThat(counted(MEAN).outcome().ranking())
                .containsExactly(List.of(candidates.get(0)), List.of(candidates.get(1)));
    }

    @Test
    void theMedianLooksAtTotalsNotAtCriteria() {
        card(0, "10", "0").card(0, "0", "5").card(0, "5", "5").card(1, "1", "1");
        assertThat(scored(rule(new Aggregate.Median(), 0, "0", "0")).scores())
                .containsEntry(candidates.get(0), Fraction.of(60));
    }

    @Test
    void trimmingStartsWithTheFifthCard() {
        Rule trimmed = rule(new Aggregate.TrimmedShare(Fraction.of(1, 5)), 0, "0", "0");
        card(0, "0", "0")
                .card(0, "10", "5")
                .card(0, "10", "5")
                .card(0, "10", "5")
                .card(1, "0", "0");
        assertThat(scored(trimmed).scores()).containsEntry(candidates.get(0), Fraction.of(75));
        card(0, "9", "5");
        assertThat(scored(trimmed).scores()).containsEntry(candidates.get(0), Fraction.of(98));
    }

    @Nested
    class Minimums {
        @Test
        void failTheCandidateJustBelowAndPassTheOneExactlyThere() {
            card(0, "3.99", "5").card(1, "4", "0");
            Rule rule = rule(new Aggregate.Mean(), 0, "4", "0");
            assertThat(counted(rule).outcome().ranking()).containsExactly(List.of(candidates.get(1)));
            assertThat(scored(rule).failed())
                    .containsExactly(new Failed(candidates.get(0), "idea", Fraction.parse("3.99"), Fraction.of(4)));
        }

        @Test
        void ofTheTotalFailLikewise() {
            card(0, "5", "2.5").card(1, "5", "2.49");
            Rule rule = rule(new Aggregate.Mean(), 0, "0", "50");
            assertThat(counted(rule).outcome().ranking()).containsExactly(List.of(candidates.get(0)));
            assertThat(scored(rule).failed()).extracting(Failed::minimum).containsExactly("total");
        }

        @Test
        void thatAllMissMeanNoAward() {
            card(0, "1", "1").card(1, "1", "1");
            assertThat(counted(rule(new Aggregate.Mean(), 0, "2", "0")).outcome())
                    .isInstanceOf(Outcome.NoAward.class);
        }
    }

    @Test
    void aCandidateWithoutACardCannotPass() {
        card(0, "1", "1");
        assertThat(scored(MEAN).failed()).extracting(Failed::minimum).containsExactly("scorecards");
        assertThat(scored(MEAN).scores()).containsOnlyKeys(candidates.get(0));
        assertThat(counted(MEAN).outcome().ranking()).containsExactly(List.of(candidates.get(0)));
    }

    @Test
    void nobodyIsScoredBelowTheQuorum() {
        card(0, "1", "1").card(0, "2", "1").card(1, "1", "1");
        assertThat(count(rule(new Aggregate.Mean(), 2, "0", "0")))
                .isInstanceOfSatisfying(
                        Count.Unsupported.class,
                        refused -> assertThat(refused.part())
                                .isEqualTo("ballots: cb has fewer scorecards than the quorum 2"));
        card(1, "1", "1");
        assertThat(count(rule(new Aggregate.Mean(), 2, "0", "0"))).isInstanceOf(Count.Counted.class);
    }

    @Test
    void scoresBeyondTheMaximumAndIncompleteCardsAreRefused() {
        card(0, "10", "5").card(1, "10.01", "5");
        assertThat(count(MEAN)).isInstanceOf(Count.Unsupported.class);
        cards.removeLast();
        card(1, "-0.01", "5");
        assertThat(count(MEAN)).isInstanceOf(Count.Unsupported.class);
        cards.removeLast();
        cards.add(new Scorecard("j", 1, Map.of("idea", Fraction.ONE), 1));
        assertThat(count(MEAN)).isInstanceOf(Count.Unsupported.class);
    }

    @Nested
    class AsRanks {
        private final Rule.JuryRanks borda = new Rule.JuryRanks(
                MEAN.criteria(),
                new Rule.Borda(new Rule.PlacePoints.Places(Fraction.ZERO), Rule.UnrankedPoints.REFUSED));

        private void juror(String name, int candidate, String idea) {
            cards.add(new Scorecard(name, candidate, Map.of("idea", Fraction.parse(idea), "work", Fraction.ZERO), 1));
        }

        @Test
        void countsPlacesNotDistances() {
            juror("j1", 0, "10");
            juror("j1", 1, "0");
            juror("j2", 0, "4");
            juror("j2", 1, "5");
            juror("j3", 0, "4");
            juror("j3", 1, "5");
            assertThat(scored(borda).scores())
                    .containsEntry(candidates.get(0), Fraction.ONE)
                    .containsEntry(candidates.get(1), Fraction.of(2));
            assertThat(counted(borda).contest().rule()).isEqualTo(borda);
        }

        @Test
        void sharesAPlaceBetweenEqualTotals() {
            juror("j1", 0, "3");
            juror("j1", 1, "3");
            assertThat(scored(borda).scores().values()).containsOnly(Fraction.of(1, 2));
        }

        @Test
        void refusesAJurorWhoLeftSomebodyOutOrScoredTwice() {
            juror("j1", 0, "3");
            assertThat(count(borda))
                    .isInstanceOfSatisfying(
                            Count.Unsupported.class,
                            refused -> assertThat(refused.part())
                                    .isEqualTo("ballots: j1 did not score every candidate once"));
            juror("j1", 0, "4");
            assertThat(count(borda)).isInstanceOf(Count.Unsupported.class);
            cards.removeLast();
            juror("j1", 1, "11");
            assertThat(count(borda)).isInstanceOf(Count.Unsupported.class);
        }
    }

    @Nested
    class ARubric {
        private final Rule.Rubric trimmed = new Rule.Rubric(
                List.of(new Criterion("idea", "Idea", Fraction.of(3, 2), Fraction.ONE, Fraction.of(4))),
                new Aggregate.Trimmed(1, 1),
                new Rounding.HalfUp(2),
                new Rounding.Exact());

        private void marks(int candidate, String... marks) {
            for (String mark : marks) {
                cards.add(new Scorecard("j", candidate, Map.of("idea", Fraction.parse(mark)), 1));
            }
        }

        @Test
        void dropsTheExtremesAndRoundsThePanel() {
            marks(0, "1", "5", "5", "6", "10");
            marks(1, "4", "4", "4");
            assertThat(scored(trimmed).scores())
                    .containsEntry(candidates.get(0), Fraction.parse("7.995"))
                    .containsEntry(candidates.get(1), Fraction.of(6));
        }

        @Test
        void needsMoreMarksThanItDrops() {
            marks(0, "5", "5");
            marks(1, "5", "5", "5");
            assertThat(count(trimmed)).isInstanceOf(Count.Unsupported.class);
        }

        @Test
        void hasMinimumsToo() {
            marks(0, "1", "3.99", "9");
            marks(1, "1", "4", "9");
            assertThat(counted(trimmed).outcome().ranking()).containsExactly(List.of(candidates.get(1)));
            assertThat(scored(trimmed).failed()).extracting(Failed::candidate).containsExactly(candidates.get(0));
        }

        @Test
        void withoutAnyMarkOfACandidateHasNoFigureForIt() {
            marks(0, "5", "5", "5");
            assertThat(scored(trimmed).scores()).containsOnlyKeys(candidates.get(0));
            assertThat(scored(trimmed).failed()).extracting(Failed::candidate).containsExactly(candidates.get(1));
        }

        @Test
        void whereNobodyPassesGivesNoAward() {
            marks(0, "1", "1", "1");
            assertThat(counted(trimmed).outcome()).isInstanceOf(Outcome.NoAward.class);
        }
    }
}
