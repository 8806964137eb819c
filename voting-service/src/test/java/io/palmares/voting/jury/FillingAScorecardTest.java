package io.palmares.voting.jury;

import static io.palmares.voting.jury.AJury.done;
import static io.palmares.voting.jury.AJury.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Rule;
import io.palmares.voting.jury.FillScorecard.Entries;
import io.palmares.web.text.Violation;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FillingAScorecardTest {
    private static final String C = "aaaaaaaa";
    private final AJury jury = AJury.of(ARulebook.withJury().build(), 5, C, "bbbbbbbb");

    @BeforeEach
    void declare() {
        done(jury.declare("j1", C, Conflict.NONE));
    }

    @Test
    void takesWhatStaysWithinTheCriteria() {
        done(jury.fill("j1", C, 0, 10, 5));
        assertThat(state()).isEqualTo(CardState.IN_PROGRESS);
    }

    @Test
    void namesEveryScoreThatDoesNot() {
        Entries entries = new Entries(Map.of("impact", 11, "leadership", -1, "charm", 3), null);
        assertThat(refusal(jury.filling.fill(AJury.card("j1", C), entries, 0, Ask.plain()))
                        .violations())
                .extracting(Violation::pointer, Violation::rule)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("/scores/impact", "range"),
                        org.assertj.core.api.Assertions.tuple("/scores/leadership", "range"),
                        org.assertj.core.api.Assertions.tuple("/scores/charm", "criterion"));
    }

    @Test
    void refusesAStaleVersion() {
        done(jury.fill("j1", C, 5, 5, 5));
        var stale = refusal(jury.filling.fill(AJury.card("j1", C), AJury.entries(6, 6, 6), 0, Ask.plain()));
        assertThat(stale.rule()).isEqualTo(Rule.STALE_VERSION);
        assertThat(stale.version()).isEqualTo(1);
    }

    @Test
    void comesOnlyAfterTheDeclaration() {
        assertThat(refusal(jury.fill("j1", "bbbbbbbb", 5, 5, 5)).rule()).isEqualTo(Rule.WRONG_STATE);
    }

    @Test
    void isNotForTheConflicted() {
        jury.declare("j1", C, Conflict.PARTNER);
        assertThat(refusal(jury.fill("j1", C, 5, 5, 5)).rule()).isEqualTo(Rule.CONFLICTED);
    }

    @Test
    void isHandedInWithEveryCriterion() {
        done(jury.fill("j1", C, 5, 5));
        assertThat(refusal(jury.submit("j1", C)).violations())
                .extracting(Violation::pointer)
                .containsExactly("/scores/cooperation");
        done(jury.fill("j1", C, 5, 5, 5));
        done(jury.submit("j1", C));
        assertThat(state()).isEqualTo(CardState.SUBMITTED);
    }

    @Test
    void isHandedInOnce() {
        jury.score("j1", C, 5, 5, 5);
        long version = jury.version("j1", C);
        done(jury.submit("j1", C));
        assertThat(jury.version("j1", C)).isEqualTo(version);
        assertThat(refusal(jury.fill("j1", C, 6, 6, 6)).rule()).isEqualTo(Rule.WRONG_STATE);
    }

    @Test
    void lapsesAtTheDeadline() {
        jury.clock.moveJustBefore(AJury.DEADLINE);
        done(jury.fill("j1", C, 5, 5, 5));
        jury.clock.moveTo(AJury.DEADLINE);
        assertThat(refusal(jury.submit("j1", C)).rule()).isEqualTo(Rule.TOO_LATE);
        assertThat(jury.room().counted()).isEmpty();
    }

    @Test
    void mayBeAnAbstention() {
        done(jury.filling.abstain(AJury.card("j1", C), Ask.plain()));
        assertThat(state()).isEqualTo(CardState.ABSTAINED);
        assertThat(jury.room().counted()).isEmpty();
    }

    @Test
    void waitsWhileTheCategoryIsSuspended() {
        jury.rule(new JuryRuling.Suspend());
        assertThat(refusal(jury.fill("j1", C, 5, 5, 5)).rule()).isEqualTo(Rule.WRONG_STATE);
        jury.rule(new JuryRuling.Resume());
        done(jury.fill("j1", C, 5, 5, 5));
    }

    @Test
    void hasTheLostTimeAddedToTheDeadline() {
        jury.clock.moveJustBefore(AJury.DEADLINE);
        jury.rule(new JuryRuling.Suspend());
        jury.clock.advance(java.time.Duration.ofDays(2));
        jury.rule(new JuryRuling.Resume());
        done(jury.fill("j1", C, 5, 5, 5));
        jury.clock.advance(java.time.Duration.ofMillis(1));
        assertThat(refusal(jury.fill("j1", C, 6, 6, 6)).rule()).isEqualTo(Rule.TOO_LATE);
    }

    @Test
    void goesOnUntilTheExtendedDeadline() {
        jury.rule(new JuryRuling.Extend(AJury.DEADLINE.plusSeconds(60)));
        jury.clock.moveTo(AJury.DEADLINE.plusSeconds(59));
        done(jury.fill("j1", C, 5, 5, 5));
        jury.clock.moveTo(AJury.DEADLINE.plusSeconds(60));
        assertThat(refusal(jury.submit("j1", C)).rule()).isEqualTo(Rule.TOO_LATE);
    }

    @Test
    void isNotMovedByAnExtensionOfTheVote() {
        jury.rule(new JuryRuling.Extend(AJury.OPENS.plusMillis(1)));
        jury.clock.moveTo(AJury.DEADLINE);
        assertThat(refusal(jury.fill("j1", C, 5, 5, 5)).rule()).isEqualTo(Rule.TOO_LATE);
    }

    private CardState state() {
        return jury.room().card("j1", C).orElseThrow().state();
    }
}
