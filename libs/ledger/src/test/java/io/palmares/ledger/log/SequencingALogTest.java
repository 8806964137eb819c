package io.palmares.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Checkpoint;
import io.palmares.ledger.Entry;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Merkle;
import io.palmares.ledger.NoteKey;
import io.palmares.ledger.Origin;
import io.palmares.ledger.SignedNote;
import io.palmares.ledger.SigningKey;
import io.palmares.ledger.log.SequencerOutcome.Alarm;
import io.palmares.ledger.log.SequencerOutcome.Busy;
import io.palmares.ledger.log.SequencerOutcome.Done;
import io.palmares.ledger.log.SequencerOutcome.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SequencingALogTest {
    private static final Origin LOG = LogStoreContract.EDITION;
    private static final LogId ID = LogStoreContract.LOG;
    private static final SigningKey KEY = LogStoreContract.KEY;
    private static final Instant NOW = Instant.parse("2020-02-01T00:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(3);

    private final MemoryLogStore store = new MemoryLogStore();
    private final SeenCheckpoints seen = SeenCheckpoints.inMemory();

    private Sequencer sequencer(String writer, LogStore to, SeenCheckpoints memory, Instant now) {
        return new Sequencer(
                to,
                memory,
                _ -> KEY,
                (_, _, _) -> {},
                new Sequencer.Writer(writer, Clock.fixed(now, ZoneOffset.UTC), LEASE));
    }

    private Sequencer sequencer() {
        return sequencer("one", store, seen, NOW);
    }

    private static List<Bytes> entries(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> Bytes.utf8("entry " + i)).toList();
    }

    private static Batch.Choice batch(int from, int to) {
        return _ -> Batch.of(entries(from, to));
    }

    @Test
    void signsWhatItAppended() {
        SequencerOutcome outcome = sequencer().append(LOG, batch(0, 5));
        assertThat(outcome).isInstanceOf(Done.class);
        SignedNote note = Objects.requireNonNull(store.head(ID).orElseThrow().signed());
        assertThat(note.isSignedBy(new NoteKey(LOG.value(), KEY.publicKey()))).isTrue();
        assertThat(Checkpoint.of(note)).isEqualTo(new Checkpoint(LOG, 5, Merkle.root(entries(0, 5))));
    }

    @Test
    void goesOnWhereItStopped() {
        sequencer().append(LOG, batch(0, 5));
        sequencer().append(LOG, batch(5, 300));
        holds(store, 300);
    }

    @Test
    void signsNothingAnewWhenThereIsNothingToAppend() {
        sequencer().append(LOG, batch(0, 5));
        long version = store.head(ID).orElseThrow().version();
        assertThat(sequencer().append(LOG, batch(0, 0))).isInstanceOf(Done.class);
        assertThat(store.head(ID).orElseThrow().version()).isEqualTo(version);
    }

    @Test
    void takesALargeBatchInPartsAndSignsOnce() {
        List<Long> placed = new ArrayList<>();
        telling(placed).append(LOG, batch(0, 2 * Sequencer.PART + 1));
        assertThat(placed).containsExactly(0L, (long) Sequencer.PART, 2L * Sequencer.PART);
        assertThat(store.head(ID).orElseThrow().version()).isEqualTo(4);
        holds(store, 2 * Sequencer.PART + 1);
    }

    private Sequencer telling(List<Long> placed) {
        return new Sequencer(
                store,
                seen,
                _ -> KEY,
                (_, index, _) -> placed.add(index),
                new Sequencer.Writer("one", Clock.fixed(NOW, ZoneOffset.UTC), LEASE));
    }

    /// A store refuses a document that is too large, and a batch of the longest entries would be one.
    @Test
    void takesLongEntriesInPartsOfAsManyBytesAsAStoreTakes() {
        List<Long> placed = new ArrayList<>();
        int fit = Sequencer.PART_BYTES / Entry.MAX_LENGTH;
        List<Bytes> longest = IntStream.range(0, 2 * fit + 1)
                .mapToObj(i -> Bytes.of(new byte[Entry.MAX_LENGTH]))
                .toList();
        telling(placed).append(LOG, _ -> Batch.of(longest));
        assertThat(placed).containsExactly(0L, (long) fit, 2L * fit);
        assertThat(Checkpoint.of(
                        Objects.requireNonNull(store.head(ID).orElseThrow().signed())))
                .isEqualTo(new Checkpoint(LOG, longest.size(), Merkle.root(longest)));
    }

    @Test
    void appendsNothingAfterTheLastEntry() {
        sequencer().append(LOG, batch(0, 2));
        sequencer().finish(LOG, head -> Bytes.utf8("entry " + head.size()));
        holds(store, 3);
        assertThat(sequencer().append(LOG, batch(3, 9)))
                .asInstanceOf(type(Done.class))
                .matches(done -> done.head().finished());
        assertThat(sequencer().finish(LOG, _ -> Bytes.utf8("another end"))).isInstanceOf(Done.class);
        holds(store, 3);
    }

    @Test
    void keepsOthersOutWhileTheLeaseLasts() {
        sequencer().append(LOG, batch(0, 2));
        Sequencer justBefore = sequencer("two", store, seen, NOW.plus(LEASE).minusMillis(1));
        Sequencer justAfter = sequencer("two", store, seen, NOW.plus(LEASE));
        assertThat(justBefore.append(LOG, batch(2, 3))).isInstanceOf(Busy.class);
        assertThat(justAfter.append(LOG, batch(2, 3))).isInstanceOf(Done.class);
        assertThat(store.head(ID).orElseThrow().lease().epoch()).isEqualTo(2);
        holds(store, 3);
    }

    @Test
    void completesWhatAWriterWhoDiedLeftOnceItsLeaseRanOut() {
        FaultyLogStore dying = new FaultyLogStore(store, 0, true);
        assertThatThrownBy(() -> sequencer("one", dying, seen, NOW).append(LOG, batch(0, 5)))
                .isInstanceOf(FaultyLogStore.Killed.class);
        Sequencer justBefore = sequencer(
                "two", store, SeenCheckpoints.inMemory(), NOW.plus(LEASE).minusMillis(1));
        Sequencer justAfter = sequencer("two", store, SeenCheckpoints.inMemory(), NOW.plus(LEASE));
        assertThat(justBefore.complete(ID)).isEmpty();
        assertThat(store.head(ID).orElseThrow().checkpoint()).isEmpty();
        assertThat(justAfter.complete(ID)).get().isInstanceOf(Done.class);
        holds(store, 5);
        assertThat(sequencer("two", store, seen, NOW.plus(LEASE.multipliedBy(2)))
                        .complete(ID))
                .isEmpty();
        assertThat(justAfter.complete(LogStoreContract.BOX)).isEmpty();
    }

    @Test
    void dropsABatchWhenAnotherWriterWasFaster() {
        Sequencer late = sequencer("one", store, seen, NOW);
        Sequencer faster = sequencer("two", store, seen, NOW.plus(LEASE));
        SequencerOutcome outcome = late.append(LOG, _ -> {
            faster.append(LOG, batch(0, 4));
            return Batch.of(List.of(Bytes.utf8("overtaken")));
        });
        assertThat(outcome).isInstanceOf(Busy.class);
        holds(store, 4);
    }

    @Test
    void refusesToSignOverYesterdaysStore() {
        sequencer().append(LOG, batch(0, 4));
        MemoryLogStore yesterday = store.backup();
        sequencer().append(LOG, batch(4, 9));
        alarms(yesterday, Reason.ROLLED_BACK);
        alarms(new MemoryLogStore(), Reason.ROLLED_BACK);
    }

    @Test
    void refusesToSignAHistoryThatForksAfterARollback() {
        sequencer().append(LOG, batch(0, 4));
        MemoryLogStore yesterday = store.backup();
        sequencer().append(LOG, batch(4, 9));
        sequencer("unaware", yesterday, SeenCheckpoints.inMemory(), NOW.plus(LEASE))
                .append(LOG, _ -> Batch.of(entries(100, 110)));
        alarms(yesterday, Reason.FORKED);
    }

    @Test
    void refusesToSignOverALastCheckpointThatItsTreeDoesNotContinue() {
        sequencer().append(LOG, batch(0, 4));
        LogHead head = store.head(ID).orElseThrow();
        LogHead other = LogHead.of(LOG).plus(entries(50, 54), head.lease(), false);
        store.overwrite(new LogHead(
                LOG, head.version(), 4, other.peaks(), entries(50, 54), head.lease(), head.signed(), false));
        assertThat(sequencer("one", store, SeenCheckpoints.inMemory(), NOW).append(LOG, batch(4, 5)))
                .isEqualTo(new Alarm(ID, Reason.DAMAGED));
    }

    @Test
    void refusesToSignOverChangedTiles() {
        sequencer().append(LOG, batch(0, 4));
        store.overwrite(ID, new Tile(0, 0), 4, Bytes.of(new byte[4 * Hash.LENGTH]));
        alarms(store, Reason.DAMAGED);
    }

    private void alarms(MemoryLogStore there, Reason reason) {
        LogHead before = there.head(ID).orElseGet(() -> LogHead.of(LOG));
        Sequencer remembering = sequencer("one", there, seen, NOW.plus(LEASE.multipliedBy(2)));
        assertThat(remembering.append(LOG, batch(20, 21))).isEqualTo(new Alarm(ID, reason));
        assertThat(there.head(ID).map(LogHead::checkpoint).orElse(before.checkpoint()))
                .isEqualTo(before.checkpoint());
    }

    /// Kills the writer before and after each of its writes, lets another go on, and looks at what the public saw.
    @Test
    void losesNothingAndNeverForksWhereverItDies() {
        int killed = 0;
        for (boolean after : new boolean[] {false, true}) {
            for (int write = 0; dies(write, after); write++) {
                killed++;
            }
        }
        assertThat(killed).isGreaterThan(2 * 12);
    }

    private boolean dies(int write, boolean after) {
        MemoryLogStore there = new MemoryLogStore();
        SeenCheckpoints memory = SeenCheckpoints.inMemory();
        sequencer("one", there, memory, NOW).append(LOG, batch(0, 250));
        Checkpoint before = there.head(ID).orElseThrow().checkpoint().orElseThrow();
        FaultyLogStore faulty = new FaultyLogStore(there, write, after);
        try {
            sequencer("one", faulty, memory, NOW).append(LOG, batch(250, 250 + Sequencer.PART + 30));
        } catch (FaultyLogStore.Killed _) {
            Instant later = NOW.plus(LEASE);
            SequencerOutcome outcome = sequencer("two", there, SeenCheckpoints.inMemory(), later)
                    .append(LOG, head -> Batch.of(entries((int) head.size(), 2000)));
            assertThat(outcome).isInstanceOf(Done.class);
            holds(there, 2000);
            assertThat(new Tiles(there, ID)
                            .proofs(2000)
                            .consistency(before.size(), 2000)
                            .proves(before.root(), Merkle.root(entries(0, 2000))))
                    .isTrue();
            assertThat(sequencer("one", there, memory, later.plus(LEASE)).append(LOG, batch(0, 0)))
                    .isInstanceOf(Done.class);
        }
        return faulty.hasDied();
    }

    private static void holds(LogStore there, int size) {
        LogHead head = there.head(ID).orElseThrow();
        Tiles tiles = new Tiles(there, ID);
        assertThat(head.checkpoint()).contains(new Checkpoint(LOG, size, Merkle.root(entries(0, size))));
        assertThat(head.pending()).isEmpty();
        assertThat(tiles.proofs(size).root(size)).isEqualTo(head.root());
        for (int i = 0; i < size; i += 97) {
            assertThat(tiles.entry(i)).isEqualTo(Bytes.utf8("entry " + i));
        }
    }
}
