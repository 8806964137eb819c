package io.palmares.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.palmares.booth.Ballot;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Checkpoint;
import io.palmares.ledger.Entry;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Merkle;
import io.palmares.ledger.log.FaultyLogStore;
import io.palmares.ledger.log.LogHead;
import io.palmares.ledger.log.LogId;
import io.palmares.ledger.log.Tiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchingBallotsTest {
    private static final Duration BATCH = Duration.ofMinutes(15);

    private static List<Ballot> cast(TestBox box, int from, int to) {
        List<Ballot> cast = new ArrayList<>();
        for (int voter = from; voter < to; voter++) {
            cast.add(box.ballot(voter));
            assertThat(box.cast(cast.getLast())).isInstanceOf(CastOutcome.Promised.class);
        }
        return cast;
    }

    private static void wait(TestBox box, Duration time) {
        box.deadlines.advance(time);
        box.machine.advance(Duration.ofMinutes(1));
        box.tick();
    }

    private static List<Hash> leaves(List<Ballot> ballots) {
        return ballots.stream().map(Ballot::leaf).sorted().toList();
    }

    private static List<Hash> logged(TestBox box) {
        return box.entries().stream().map(Merkle::leaf).toList();
    }

    private static LogHead head(TestBox box) {
        return box.logs.head(LogId.of(box.paper().box())).orElseThrow();
    }

    @Test
    void beginsTheLogWhenTheVoteOpens() {
        TestBox box = new TestBox(40).frozen();
        box.tick();
        assertThat(box.entries()).isEmpty();
        box.deadlines.moveTo(AVote.OPENS);
        box.tick();
        box.tick();
        assertThat(box.entries())
                .singleElement()
                .satisfies(
                        entry -> assertThat(Entry.parse(entry.toArray()).json().hash("paper"))
                                .isEqualTo(box.paper().id()));
        assertThat(head(box).checkpoint()).map(Checkpoint::size).contains(1L);
    }

    @Test
    void sortsEachBatchByLeafAndAppendsTheNextBehindIt() {
        TestBox box = new TestBox(40).open();
        List<Ballot> first = cast(box, 0, 12);
        wait(box, BATCH);
        List<Ballot> second = cast(box, 12, 30);
        wait(box, BATCH.minusMillis(1));
        assertThat(logged(box)).hasSize(13);
        wait(box, Duration.ofMillis(1));
        assertThat(logged(box).subList(1, 13)).isEqualTo(leaves(first));
        assertThat(logged(box).subList(13, 31)).isEqualTo(leaves(second));
        assertThat(head(box).checkpoint()).map(Checkpoint::size).contains(31L);
    }

    @Test
    void keepsFewerThanTenKeysUntilTheClose() {
        TestBox box = new TestBox(40).open();
        List<Ballot> few = cast(box, 0, 9);
        wait(box, BATCH.multipliedBy(4));
        assertThat(logged(box)).hasSize(1);
        box.sealed();
        assertThat(logged(box)).hasSize(11);
        assertThat(logged(box).subList(1, 10)).isEqualTo(leaves(few));
    }

    @Test
    void provesAPlaceFromTheBatchOnAndNotBefore() {
        TestBox box = new TestBox(40).open();
        List<Ballot> all = cast(box, 0, 10);
        assertThat(box.boxLogs.prove(box.paper(), all.getFirst().leaf())).isEmpty();
        wait(box, BATCH);
        for (Ballot ballot : all) {
            BoxLogs.Proof proof = box.boxLogs.prove(box.paper(), ballot.leaf()).orElseThrow();
            Checkpoint signed = Checkpoint.of(proof.checkpoint());
            assertThat(proof.inclusion().proves(ballot.leaf(), signed.root())).isTrue();
        }
        assertThat(box.boxLogs.prove(box.paper(), AVote.hash("another"))).isEmpty();
    }

    @Test
    void signsABatchWhoseWriterDiedBeforeTheNextOne() {
        TestBox box = new TestBox(40).open();
        cast(box, 0, 12);
        box.deadlines.advance(BATCH);
        box.machine.advance(TestBox.LEASE);
        KeepTime doomed = box.timer(box.boxLogs("doomed", new FaultyLogStore(box.logs, 0, true)));
        assertThatThrownBy(() -> doomed.advance(box.box())).isInstanceOf(FaultyLogStore.Killed.class);
        assertThat(head(box).checkpoint()).map(Checkpoint::size).contains(1L);
        box.machine.advance(Duration.ofSeconds(10));
        box.tick();
        assertThat(head(box).checkpoint()).map(Checkpoint::size).contains(13L);
    }

    @Test
    void losesNoPromiseWhereverTheWriterOfABatchDies() {
        assertThat(killed((box, doomed) -> {
                    box.deadlines.advance(BATCH);
                    box.machine.advance(Duration.ofMinutes(1));
                    advance(box, doomed, 2);
                }))
                .isEqualTo(2 * 4);
    }

    @Test
    void losesNoPromiseWhereverTheWriterOfTheCloseDies() {
        assertThat(killed((box, doomed) -> {
                    box.deadlines.moveTo(AVote.CLOSES);
                    advance(box, doomed, 2);
                    box.machine.advance(TestBox.DRAIN);
                    advance(box, doomed, 1);
                }))
                .isEqualTo(2 * 8);
    }

    private interface Course {
        void run(TestBox box, KeepTime doomed);
    }

    private static void advance(TestBox box, KeepTime timer, int times) {
        for (int i = 0; i < times; i++) {
            timer.advance(box.box());
        }
    }

    /// Kills a copy before and after each of its writes to the log; another one then takes the box to its seal.
    private static int killed(Course course) {
        int killed = 0;
        for (boolean after : new boolean[] {false, true}) {
            for (int write = 0; dies(course, write, after); write++) {
                killed++;
            }
        }
        return killed;
    }

    private static boolean dies(Course course, int write, boolean after) {
        TestBox box = new TestBox(40).open();
        List<Ballot> promised = cast(box, 0, 14);
        box.machine.advance(TestBox.LEASE);
        FaultyLogStore faulty = new FaultyLogStore(box.logs, write, after);
        KeepTime doomed = box.timer(box.boxLogs("doomed", faulty));
        try {
            course.run(box, doomed);
        } catch (FaultyLogStore.Killed _) {
            Checkpoint before = head(box).checkpoint().orElseThrow();
            box.machine.advance(TestBox.LEASE);
            promised.addAll(cast(box, 14, box.box().state() instanceof BoxState.Open ? 16 : 14));
            KeepTime survivor = box.timer();
            box.deadlines.moveTo(AVote.CLOSES);
            advance(box, survivor, 2);
            box.machine.advance(TestBox.DRAIN);
            advance(box, survivor, 1);
            assertThat(box.box().state()).isInstanceOf(BoxState.Sealed.class);
            holdsOnce(box, promised);
            continues(box, before);
        }
        return faulty.hasDied();
    }

    private static void holdsOnce(TestBox box, List<Ballot> promised) {
        List<Bytes> entries = box.entries();
        assertThat(entries.subList(1, entries.size() - 1))
                .containsExactlyInAnyOrderElementsOf(
                        promised.stream().map(Ballot::bytes).toList());
        Seal seal = ((BoxState.Sealed) box.box().state()).seal();
        assertThat(seal.root()).isEqualTo(Merkle.root(entries));
        assertThat(seal.ballots()).isEqualTo(promised.size());
    }

    private static void continues(TestBox box, Checkpoint before) {
        Checkpoint end = head(box).checkpoint().orElseThrow();
        assertThat(new Tiles(box.logs, LogId.of(box.paper().box()))
                        .proofs(end.size())
                        .consistency(before.size(), end.size())
                        .proves(before.root(), end.root()))
                .isTrue();
    }
}
