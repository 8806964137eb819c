package io.palmares.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.booth.Ballot;
import io.palmares.voting.ballot.BoxFact.RulingApplied;
import io.palmares.voting.ballot.BoxFact.RulingTooLate;
import io.palmares.voting.ballot.CastOutcome.Promised;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AnsweringRulingsTest {
    private static final Instant LATER = AVote.CLOSES.plus(Duration.ofDays(1));
    private final TestBox box = new TestBox(40).open();

    private void expectApplied() {
        assertThat(box.told(RulingApplied.class)).hasSize(1);
        assertThat(box.told(RulingTooLate.class)).isEmpty();
    }

    private void expectTooLate() {
        assertThat(box.told(RulingTooLate.class)).hasSize(1);
        assertThat(box.told(RulingApplied.class)).isEmpty();
    }

    @Test
    void answersARulingOnce() {
        box.rule("r1", new Ruling.Extend(LATER));
        box.papers.draft(AVote.CATEGORY);
        expectApplied();
    }

    @Test
    void extendsJustBeforeTheClose() {
        box.deadlines.moveJustBefore(AVote.CLOSES);
        box.rule("r1", new Ruling.Extend(LATER));
        expectApplied();
        box.deadlines.moveTo(AVote.CLOSES);
        box.tick();
        assertThat(box.cast(box.ballot(0))).isInstanceOf(Promised.class);
        assertThat(box.paper().paper().window().closes()).isEqualTo(AVote.CLOSES);
    }

    @Test
    void extendsNothingFromTheInstantOfClosing() {
        box.deadlines.moveTo(AVote.CLOSES);
        box.rule("r1", new Ruling.Extend(LATER));
        expectTooLate();
    }

    @Test
    void neverShortens() {
        box.rule("r1", new Ruling.Extend(AVote.CLOSES.minusMillis(1)));
        expectTooLate();
        assertThat(box.box().times().closes()).isEqualTo(AVote.CLOSES);
    }

    @Test
    void leavesAnExtensionOfNominationsToOthers() {
        box.rule("r1", new Ruling.Extend(AVote.OPENS));
        assertThat(box.told(RulingApplied.class)).isEmpty();
        assertThat(box.told(RulingTooLate.class)).isEmpty();
    }

    @Test
    void takesNothingAndClosesNothingWhileSuspended() {
        box.rule("r1", new Ruling.Suspend());
        assertThat(box.cast(box.ballot(0))).isEqualTo(new CastOutcome.BoxNotOpen());
        box.deadlines.moveTo(LATER);
        box.tick();
        assertThat(box.box().state()).isInstanceOf(BoxState.Open.class);
    }

    @Test
    void movesTheCloseLaterByTheSuspension() {
        box.rule("r1", new Ruling.Suspend());
        box.deadlines.advance(Duration.ofHours(5));
        box.rule("r2", new Ruling.Resume());
        assertThat(box.box().times().closes()).isEqualTo(AVote.CLOSES.plus(Duration.ofHours(5)));
        assertThat(box.box().times().opens()).isEqualTo(AVote.OPENS);
        assertThat(box.cast(box.ballot(0))).isInstanceOf(Promised.class);
    }

    @Test
    void resumesNothingThatIsNotSuspended() {
        box.rule("r1", new Ruling.Resume());
        expectTooLate();
    }

    @Test
    void extendsASuspendedVoteWhoseClosePassed() {
        box.rule("r1", new Ruling.Suspend());
        box.deadlines.moveTo(AVote.CLOSES.plusSeconds(1));
        box.rule("r2", new Ruling.Extend(LATER));
        assertThat(box.told(RulingApplied.class)).hasSize(2);
    }

    @Test
    void movesTheDisputeWindowLaterByTheSuspension() {
        box.sealed();
        box.rule("r1", new Ruling.Suspend());
        box.deadlines.advance(Duration.ofHours(20));
        box.tick();
        assertThat(box.told(BoxFact.Undisputed.class)).isEmpty();
        box.rule("r2", new Ruling.Resume());
        assertThat(((BoxState.Sealed) box.box().state()).disputedUntil())
                .isEqualTo(AVote.CLOSES.plus(AVote.DISPUTE).plus(Duration.ofHours(20)));
    }

    @Test
    void sealsABoxThatWasClosingWhenItWasSuspended() {
        box.closing();
        box.rule("r1", new Ruling.Suspend());
        box.machine.advance(TestBox.DRAIN);
        box.tick();
        assertThat(box.box().state()).isInstanceOf(BoxState.Sealed.class);
    }

    @Test
    void cancelsAnOpenVote() {
        box.rule("r1", new Ruling.Cancel());
        expectApplied();
        assertThat(box.cast(box.ballot(0))).isEqualTo(new CastOutcome.BoxNotOpen());
        box.deadlines.moveTo(LATER);
        box.tick();
        assertThat(box.box().state()).isInstanceOf(BoxState.Cancelled.class);
    }

    @Test
    void cancelsNothingThatIsSealed() {
        box.sealed();
        box.rule("r1", new Ruling.Cancel());
        expectTooLate();
    }

    @Test
    void letsASuspendedSealGoOnToItsCountWhenTheCategoryIsCancelled() {
        box.sealed();
        box.rule("r1", new Ruling.Suspend());
        box.deadlines.advance(Duration.ofHours(20));
        box.rule("r2", new Ruling.Cancel());
        assertThat(box.told(RulingApplied.class)).hasSize(2);
        assertThat(box.box().isSuspended()).isFalse();
        box.deadlines.advance(AVote.DISPUTE);
        box.tick();
        assertThat(box.told(BoxFact.Undisputed.class)).hasSize(1);
    }

    @Test
    void marksAFinalistWhoWithdrew() {
        box.rule("r1", new Ruling.Withdraw(AVote.FINALISTS.getFirst()));
        expectApplied();
        assertThat(box.box().withdrawn()).containsExactly(AVote.FINALISTS.getFirst());
    }

    @Test
    void countsAFinalistWhoWithdrawsAfterTheClose() {
        box.closing();
        box.rule("r1", new Ruling.Withdraw(AVote.FINALISTS.getFirst()));
        expectTooLate();
        assertThat(box.box().withdrawn()).isEmpty();
    }

    @Test
    void strikesAKeyOfTheRollJustBeforeTheWindowEnds() {
        box.sealed();
        box.deadlines.moveJustBefore(AVote.CLOSES.plus(AVote.DISPUTE));
        box.rule("r1", new Ruling.StrikeKey(box.vote.rights.getFirst().publicKey(), "DUPLICATE_PERSON"));
        expectApplied();
    }

    @Test
    void strikesNothingOnceTheWindowIsOver() {
        box.sealed();
        box.deadlines.moveTo(AVote.CLOSES.plus(AVote.DISPUTE));
        box.rule("r1", new Ruling.StrikeKey(box.vote.rights.getFirst().publicKey(), "DUPLICATE_PERSON"));
        expectTooLate();
    }

    @Test
    void strikesNothingBeforeTheSeal() {
        box.rule("r1", new Ruling.StrikeKey(box.vote.rights.getFirst().publicKey(), "DUPLICATE_PERSON"));
        expectTooLate();
    }

    @Test
    void strikesNoKeyThatIsNotOnTheRoll() {
        box.sealed();
        box.rule("r1", new Ruling.StrikeKey(box.vote.officer.publicKey(), "NOT_ON_ROLL"));
        expectTooLate();
    }

    @Test
    void strikesABallotOfTheSealAndNoOther() {
        Ballot cast = box.ballot(0);
        box.cast(cast);
        box.sealed();
        box.rule("r1", new Ruling.StrikeLeaf(cast.leaf(), "TECHNICAL"));
        box.rule("r2", new Ruling.StrikeLeaf(box.ballot(1).leaf(), "TECHNICAL"));
        assertThat(box.told(RulingApplied.class))
                .extracting(f -> f.ruling().id())
                .containsExactly("r1");
        assertThat(box.told(RulingTooLate.class))
                .extracting(f -> f.ruling().id())
                .containsExactly("r2");
    }

    @Test
    void admitsABallotThatTheBoxLeftOutOnce() {
        Ballot left = box.ballot(0);
        box.sealed();
        box.rule("r1", new Ruling.Admit(left.bytes()));
        box.rule("r2", new Ruling.Admit(left.bytes()));
        assertThat(box.told(RulingApplied.class))
                .extracting(f -> f.ruling().id())
                .containsExactly("r1");
        assertThat(box.told(RulingTooLate.class))
                .extracting(f -> f.ruling().id())
                .containsExactly("r2");
        box.deadlines.advance(AVote.DISPUTE);
        box.tick();
        assertThat(box.told(BoxFact.Undisputed.class))
                .singleElement()
                .satisfies(fact -> assertThat(fact.admitted()).isEqualTo(1));
    }

    @Test
    void admitsNothingThatIsInTheSeal() {
        Ballot cast = box.ballot(0);
        box.cast(cast);
        box.sealed();
        box.rule("r1", new Ruling.Admit(cast.bytes()));
        expectTooLate();
    }

    @Test
    void admitsNoBallotOfAnotherPaper() {
        TestBox other = new TestBox(41).open();
        box.sealed();
        box.rule("r1", new Ruling.Admit(other.ballot(0).bytes()));
        expectTooLate();
    }
}
