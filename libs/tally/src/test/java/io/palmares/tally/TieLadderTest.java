package io.palmares.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.tally.Count.TieStep;
import io.palmares.tally.TieLadder.Casting;
import io.palmares.tally.TieLadder.Facts;
import io.palmares.tally.TieLadder.Resolution;
import io.palmares.tally.TieLadder.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TieLadderTest {
    private final List<Candidate> candidates = Election.candidates(4);
    private final Candidate a = candidates.get(0);
    private final Candidate b = candidates.get(1);
    private final Candidate c = candidates.get(2);

    private static final TieLadder ALL = new TieLadder(List.of(
            new Step.HigherJuryScore(),
            new Step.HigherCriterion("impact"),
            new Step.MoreFirstPreferences(),
            new Step.HeadToHead(),
            new Step.CastingVote(),
            new Step.Lot()));

    private static Facts facts(
            Map<Candidate, Fraction> jury, Optional<Profile> votes, Casting casting, Optional<List<Candidate>> lot) {
        return new Facts(jury, Map.of(), votes, casting, lot);
    }

    private Facts nothing(Casting casting) {
        return facts(Map.of(), Optional.empty(), casting, Optional.empty());
    }

    @Test
    void theFirstStepThatTellsThemApartDecides() {
        Facts facts = new Facts(
                Map.of(a, Fraction.of(80), b, Fraction.of(80)),
                Map.of("impact", Map.of(a, Fraction.of(7), b, Fraction.of(8))),
                Optional.empty(),
                new Casting.Awaited(),
                Optional.empty());
        Resolution resolution = ALL.resolve(candidates, List.of(a, b), 1, facts);
        assertThat(resolution)
                .isInstanceOfSatisfying(
                        Resolution.Decided.class,
                        decided -> assertThat(decided.in()).containsExactly(b));
        assertThat(resolution.broken()).singleElement().satisfies(broken -> {
            assertThat(broken.step()).isEqualTo(TieStep.CRITERION);
            assertThat(broken.between()).containsExactly(a, b);
            assertThat(broken.picked()).containsExactly(b);
            assertThat(broken.figures()).containsEntry(a, Fraction.of(7)).containsEntry(b, Fraction.of(8));
        });
    }

    @Test
    void laterStepsOnlySeeThoseStillTied() {
        Election election = Election.of(4, 3, "c>a>b", 2, "b", 2, "a");
        Map<Candidate, Fraction> jury = Map.of(a, Fraction.of(9), b, Fraction.of(9), c, Fraction.of(8));
        Resolution resolution = ALL.resolve(
                candidates,
                List.of(a, b, c),
                1,
                facts(jury, Optional.of(election.rankings()), new Casting.Impossible(), Optional.empty()));
        assertThat(resolution)
                .isInstanceOfSatisfying(
                        Resolution.Decided.class,
                        decided -> assertThat(decided.in()).containsExactly(a));
        assertThat(resolution.broken())
                .extracting(Count.TieBroken::step)
                .containsExactly(TieStep.JURY_SCORE, TieStep.HEAD_TO_HEAD);
    }

    @Test
    void severalPlacesGoToThoseAboveTheCut() {
        Map<Candidate, Fraction> jury = Map.of(a, Fraction.of(9), b, Fraction.of(7), c, Fraction.of(7));
        Resolution resolution = ALL.resolve(
                candidates, List.of(a, b, c), 2, facts(jury, Optional.empty(), new Casting.Given(c), Optional.empty()));
        assertThat(resolution)
                .isInstanceOfSatisfying(
                        Resolution.Decided.class,
                        decided -> assertThat(decided.in()).containsExactly(a, c));
        assertThat(resolution.broken())
                .extracting(Count.TieBroken::step)
                .containsExactly(TieStep.JURY_SCORE, TieStep.CASTING_VOTE);
    }

    @Test
    void moreFirstPreferencesCountHoweverLittle() {
        Election election = Election.of(4, 3, "a", 2, "b", 2, "c>b");
        Resolution resolution = ALL.resolve(
                candidates,
                List.of(a, b),
                1,
                facts(Map.of(), Optional.of(election.rankings()), new Casting.Awaited(), Optional.empty()));
        assertThat(resolution.broken()).extracting(Count.TieBroken::step).containsExactly(TieStep.FIRST_PREFERENCES);
    }

    @Test
    void aCastingVoteThatIsAwaitedStopsTheLadder() {
        assertThat(ALL.resolve(candidates, List.of(b, a), 1, nothing(new Casting.Awaited())))
                .isEqualTo(
                        new Resolution.Open(List.of(), List.of(a, b), Optional.of(new Step.CastingVote()), List.of()));
    }

    @Test
    void withoutAChairTheLotIsAwaited() {
        assertThat(ALL.resolve(candidates, List.of(b, a), 1, nothing(new Casting.Impossible())))
                .isEqualTo(new Resolution.Open(List.of(), List.of(a, b), Optional.of(new Step.Lot()), List.of()));
    }

    @Test
    void theFirstOfTheDrawnOrderWins() {
        Facts drawn = facts(Map.of(), Optional.empty(), new Casting.Impossible(), Optional.of(List.of(c, b, a)));
        assertThat(ALL.resolve(candidates, List.of(a, b), 1, drawn))
                .isInstanceOfSatisfying(Resolution.Decided.class, decided -> {
                    assertThat(decided.in()).containsExactly(b);
                    assertThat(decided.broken())
                            .extracting(Count.TieBroken::step)
                            .containsExactly(TieStep.LOT);
                });
    }

    @Test
    void aLotThatDoesNotNameThemAllDecidesNothing() {
        Facts drawn = facts(Map.of(), Optional.empty(), new Casting.Impossible(), Optional.of(List.of(c, b)));
        assertThat(ALL.resolve(candidates, List.of(a, b), 1, drawn))
                .isEqualTo(new Resolution.Open(List.of(), List.of(a, b), Optional.empty(), List.of()));
    }

    @Test
    void exAequoSharesWhatIsLeft() {
        TieLadder ladder = new TieLadder(List.of(new Step.HigherJuryScore(), new Step.ExAequo()));
        Map<Candidate, Fraction> jury = Map.of(a, Fraction.of(9), b, Fraction.of(7), c, Fraction.of(7));
        assertThat(ladder.resolve(
                        candidates,
                        List.of(a, b, c),
                        2,
                        facts(jury, Optional.empty(), new Casting.Awaited(), Optional.empty())))
                .isInstanceOfSatisfying(Resolution.Shared.class, shared -> {
                    assertThat(shared.in()).containsExactly(a);
                    assertThat(shared.sharing()).containsExactly(b, c);
                });
    }

    @Test
    void aJuryScoreThatOneLacksIsNothingToGoBy() {
        Facts facts = facts(Map.of(a, Fraction.ONE), Optional.empty(), new Casting.Awaited(), Optional.empty());
        assertThat(new TieLadder(List.of(new Step.HigherJuryScore())).resolve(candidates, List.of(a, b), 1, facts))
                .isEqualTo(new Resolution.Open(List.of(), List.of(a, b), Optional.empty(), List.of()));
    }

    @Test
    void asManyPlacesAsTiedNeedNoStep() {
        assertThat(ALL.resolve(candidates, List.of(a, b), 2, nothing(new Casting.Awaited())))
                .isEqualTo(new Resolution.Decided(List.of(a, b), List.of()));
    }
}
