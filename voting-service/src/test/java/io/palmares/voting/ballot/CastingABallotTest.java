package io.palmares.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.booth.Ballot;
import io.palmares.booth.BallotRefusal.Reason;
import io.palmares.booth.Revision;
import io.palmares.booth.VotingRight;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Promise;
import io.palmares.ledger.PublicKey;
import io.palmares.testkit.MovableClock;
import io.palmares.voting.ballot.CastOutcome.Promised;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CastingABallotTest {
    private final TestBox box = new TestBox(40).open();
    private final Ballot first = box.ballot(0);

    @Test
    void promisesWhatItStored() {
        Promised promised = (Promised) box.cast(first);
        PublicKey key = box.keys.of("ecc-2020").promise().publicKey();
        assertThat(new Promise(first.log(), first.leaf()).isMadeIn(promised.promise(), key))
                .isTrue();
        assertThat(promised.receipt().isOf(first.leaf())).isTrue();
        assertThat(box.stores.ballots().find(new BallotId(first.key(), 1)))
                .map(StoredBallot::entry)
                .contains(first.bytes());
    }

    @Test
    void givesTheSameAnswerToTheSameBallot() {
        Promised once = (Promised) box.cast(first);
        Promised again = (Promised) box.cast(first);
        assertThat(again.promise()).isEqualTo(once.promise());
        assertThat(once.known()).isFalse();
        assertThat(again.known()).isTrue();
    }

    @Test
    void refusesAnotherBallotUnderTheSameNumber() {
        box.cast(first);
        Ballot other = box.vote.ballot(box.vote.rights.getFirst(), box.paper(), Revision.first(), null);
        assertThat(box.cast(other)).isEqualTo(new CastOutcome.AnotherBallot());
    }

    @Test
    void keepsOneOfTwoHundredParallelBallotsWithOneNumber() throws Exception {
        List<Ballot> ballots = IntStream.range(0, 200)
                .mapToObj(i -> box.vote.ballot(box.vote.rights.getFirst(), box.paper(), Revision.first(), null))
                .toList();
        List<CastOutcome> outcomes = inParallel(ballots);
        assertThat(outcomes).filteredOn(Promised.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(CastOutcome.AnotherBallot.class::isInstance)
                .hasSize(199);
    }

    @Test
    void givesOneAnswerToFiftyCopiesInParallel() throws Exception {
        List<CastOutcome> outcomes =
                inParallel(IntStream.range(0, 50).mapToObj(_ -> first).toList());
        assertThat(outcomes).allMatch(Promised.class::isInstance);
        assertThat(outcomes.stream().map(o -> ((Promised) o).promise()).distinct())
                .hasSize(1);
    }

    private List<CastOutcome> inParallel(List<Ballot> ballots) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<CastOutcome>> casts = ballots.stream()
                    .<Callable<CastOutcome>>map(ballot -> () -> box.cast(ballot))
                    .toList();
            return threads.invokeAll(casts).stream().map(Future::resultNow).toList();
        }
    }

    @Test
    void takesTheNextNumberAfterTheOneBefore() {
        box.cast(first);
        assertThat(box.cast(box.after(first, 0))).isInstanceOf(Promised.class);
    }

    @Test
    void refusesANumberWithAGap() {
        box.cast(first);
        Ballot second = box.after(first, 0);
        assertThat(box.cast(box.after(second, 0))).isEqualTo(new CastOutcome.OutOfOrder());
    }

    @Test
    void refusesASecondNumberAfterAnUnknownFirst() {
        assertThat(box.cast(box.after(first, 0))).isEqualTo(new CastOutcome.OutOfOrder());
    }

    @Test
    void refusesAPredecessorThatIsAnotherBallot() {
        box.cast(first);
        Revision wrong = Revision.after(1, AVote.hash("another"));
        assertThat(box.cast(box.vote.ballot(box.vote.rights.getFirst(), box.paper(), wrong, null)))
                .isEqualTo(new CastOutcome.OutOfOrder());
    }

    @Test
    void refusesAFirstWithAPredecessor() {
        Revision wrong = new Revision(1, Optional.of(AVote.hash("another")));
        assertThat(box.cast(box.vote.ballot(box.vote.rights.getFirst(), box.paper(), wrong, null)))
                .isEqualTo(new CastOutcome.OutOfOrder());
    }

    @Test
    void refusesAKeyThatIsNotOnTheRoll() {
        VotingRight stranger = VotingRight.ofSeed(AVote.hash("stranger").bytes());
        assertThat(box.cast(box.vote.ballot(stranger, box.paper()))).isEqualTo(new CastOutcome.NotOnRoll());
    }

    @Test
    void refusesAPaperItDoesNotKnow() {
        TestBox other = new TestBox(41).open();
        assertThat(box.cast(other.ballot(0))).isEqualTo(new CastOutcome.UnknownPaper());
    }

    @Test
    void looksAtTheSignatureBeforeAnythingElse() {
        Bytes forged = first.entry()
                .body()
                .with(box.after(first, 0).entry().signatures())
                .bytes();
        TestBox shut = new TestBox(40).frozen();
        for (TestBox each : List.of(box, shut)) {
            assertThat(each.cast(forged))
                    .isInstanceOfSatisfying(
                            CastOutcome.NotABallot.class,
                            refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.BAD_SIGNATURE));
        }
    }

    @Test
    void refusesWhatIsNoBallotAtAll() {
        assertThat(box.cast(Bytes.utf8("{}")))
                .isInstanceOfSatisfying(
                        CastOutcome.NotABallot.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.MALFORMED));
    }

    @Test
    void takesNothingBeforeTheOpening() {
        TestBox shut = new TestBox(40).frozen();
        shut.deadlines.moveJustBefore(AVote.OPENS);
        shut.tick();
        assertThat(shut.cast(shut.ballot(0))).isEqualTo(new CastOutcome.BoxNotOpen());
        shut.deadlines.moveTo(AVote.OPENS);
        shut.tick();
        assertThat(shut.cast(shut.ballot(0))).isInstanceOf(Promised.class);
    }

    @Test
    void takesNothingFromTheInstantOfClosing() {
        box.deadlines.moveJustBefore(AVote.CLOSES);
        assertThat(box.cast(first)).isInstanceOf(Promised.class);
        box.deadlines.moveTo(AVote.CLOSES);
        assertThat(box.cast(box.ballot(1))).isEqualTo(new CastOutcome.BoxNotOpen());
        assertThat(box.stores.ballots().find(new BallotId(box.ballot(1).key(), 1)))
                .isEmpty();
    }

    /// T12: the box document decides, not a copy's clock.
    @Test
    void takesNothingOnACopyTwoSecondsBehindOnceAnotherHasClosed() {
        MovableClock behind = MovableClock.at(AVote.CLOSES.minusSeconds(2));
        CastBallot slow = new CastBallot(box.stores, box.keys, box.agreement, behind, box.time, TestBox.DRAIN);
        assertThat(slow.cast(first.bytes())).isInstanceOf(Promised.class);
        box.closing();
        assertThat(slow.cast(box.ballot(1).bytes())).isEqualTo(new CastOutcome.BoxNotOpen());
    }

    @Test
    void takesNothingOnACopyWhoseClockDisagreesWithTheStore() {
        box.agreement.measured(box.now(), box.now().plusMillis(501), box.now());
        assertThat(box.cast(first)).isEqualTo(new CastOutcome.NotReady());
        box.agreement.measured(box.now(), box.now().plusMillis(500), box.now());
        assertThat(box.cast(first)).isInstanceOf(Promised.class);
    }

    @Test
    void promisesNothingOnceTheDrainIsOver() {
        SlowBallots slow = new SlowBallots(box.stores.ballots(), box.machine, Duration.ofSeconds(5));
        CastBallot stalled =
                new CastBallot(slow.in(box.stores), box.keys, box.agreement, box.deadlines, box.time, TestBox.DRAIN);
        assertThat(stalled.cast(first.bytes())).isInstanceOf(CastOutcome.Unknown.class);
        slow.takes(Duration.ofMillis(4999));
        assertThat(stalled.cast(box.ballot(1).bytes())).isInstanceOf(Promised.class);
    }

    @Test
    void repeatsItsPromiseAfterTheSeal() {
        Promised before = (Promised) box.cast(first);
        box.closing();
        assertThat(box.cast(first)).isInstanceOf(CastOutcome.Unknown.class);
        box.sealed();
        assertThat(((Promised) box.cast(first)).promise()).isEqualTo(before.promise());
        assertThat(box.cast(box.ballot(1))).isEqualTo(new CastOutcome.BoxNotOpen());
    }
}
