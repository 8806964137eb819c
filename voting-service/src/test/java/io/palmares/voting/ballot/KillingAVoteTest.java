package io.palmares.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.booth.Ballot;
import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.RulingKind;
import io.palmares.testkit.EveryWrite;
import io.palmares.testkit.Mortal;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// The service dies before or after any write of a step of the vote. Another process takes the vote to its end, and
/// nothing that was promised, signed or told before is untrue then.
class KillingAVoteTest {
    /// As many as a batch takes.
    private static final int VOTERS = 10;

    /// One process dies over the step, or does not; another one does what is left of it, and everything after.
    private static void everywhere(AStation before, Consumer<ACopy> step) {
        EveryWrite.of(life -> through(life, before.again(), step).holds());
    }

    private static AStation through(Mortal life, AStation station, Consumer<ACopy> step) {
        life.survives(() -> step.accept(station.copy(life)));
        ACopy next = station.restarted();
        next.rest();
        step.accept(next);
        if (next.box().state() instanceof BoxState.Frozen) station.deadlines.moveTo(AVote.OPENS);
        next.works(2);
        next.closes();
        next.settles();
        return station;
    }

    @Test
    void freezingAPaper() {
        everywhere(new AStation().drafted(), copy -> {
            copy.freezes();
            copy.rest();
        });
    }

    @Test
    void openingABoxAndItsLog() {
        AStation station = new AStation().frozen();
        station.deadlines.moveTo(AVote.OPENS);
        everywhere(station, copy -> copy.works(3));
    }

    @Test
    void takingABallot() {
        AStation station = new AStation().open(2);
        Ballot ballot = station.ballot(2);
        everywhere(station, copy -> copy.casts(ballot));
    }

    @Test
    void puttingABatchIntoTheLog() {
        everywhere(new AStation().open(VOTERS), ACopy::batches);
    }

    @Test
    void closingABoxAndSealingIt() {
        everywhere(new AStation().open(2), ACopy::closes);
    }

    @Test
    void strikingOneBallotAndAdmittingAnother() {
        AStation sealed = new AStation().sealed(3);
        sealed.rules(
                "strike",
                RulingKind.STRIKE,
                null,
                sealed.promised.getFirst().leaf().toString());
        sealed.rules("admit", RulingKind.ADMIT, sealed.ballot(3).bytes(), null);
        EveryWrite.of(life -> {
            AStation station = through(life, sealed.again(), ACopy::rest);
            station.holds();
            assertThat(station.broker.told(Contracts.RULING_APPLIED.type())).hasSize(2);
            BoxState.Undisputed end = (BoxState.Undisputed) station.copy().box().state();
            assertThat(end.strikes()).hasSize(1);
            assertThat(end.admissions()).hasSize(1);
        });
    }

    @Test
    void endingTheDisputeWindow() {
        everywhere(new AStation().sealed(3), ACopy::settles);
    }
}
