package io.palmares.benchmarks;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.ConsistencyProof;
import io.palmares.ledger.InclusionProof;
import io.palmares.ledger.Merkle;
import io.palmares.ledger.Origin;
import io.palmares.ledger.SigningKey;
import io.palmares.ledger.log.Batch;
import io.palmares.ledger.log.LogId;
import io.palmares.ledger.log.MemoryLogStore;
import io.palmares.ledger.log.SeenCheckpoints;
import io.palmares.ledger.log.Sequencer;
import io.palmares.ledger.log.SequencerOutcome;
import io.palmares.ledger.log.Tiles;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// What a log costs as it grows, with a store in memory: appending is constant an entry, proving logarithmic.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GrowingALog {
    private static final int BATCH = 1024;
    private static final int ENTRY = 640;
    private static final Origin LOG = Origin.edition("awards.example", "benchmark");
    private static final LogId ID = LogId.of(LOG);

    /// Entries in the log that is proved from.
    @Param({"1000", "100000", "1000000"})
    public int size;

    private final MemoryLogStore store = new MemoryLogStore();
    private final SplittableRandom chance = new SplittableRandom(1);
    private Sequencer sequencer = sequencer(new MemoryLogStore());
    private List<Bytes> batch = List.of();

    private static Sequencer sequencer(MemoryLogStore to) {
        SigningKey key = SigningKey.ofSeed(Bytes.of(new byte[32]));
        Sequencer.Writer writer = new Sequencer.Writer("benchmark", Clock.systemUTC(), Duration.ofSeconds(3));
        return new Sequencer(to, SeenCheckpoints.inMemory(), _ -> key, (_, _, _) -> {}, writer);
    }

    @Setup
    public void fill() {
        batch = IntStream.range(0, BATCH).mapToObj(_ -> entry()).toList();
        int[] left = {size};
        sequencer(store).append(LOG, _ -> most -> {
            int next = Math.min(Math.min(most, BATCH), left[0]);
            left[0] -= next;
            return batch.subList(0, next);
        });
    }

    @Setup(Level.Iteration)
    public void forget() {
        sequencer = sequencer(new MemoryLogStore());
    }

    private Bytes entry() {
        byte[] entry = new byte[ENTRY];
        chance.nextBytes(entry);
        return Bytes.of(entry);
    }

    /// An entry of a batch, with its share of tiles, checks and the signature.
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public SequencerOutcome append() {
        return sequencer.append(LOG, _ -> Batch.of(batch));
    }

    @Benchmark
    public InclusionProof proveInclusion() {
        return new Tiles(store, ID).proofs(size).inclusion(chance.nextInt(size), size);
    }

    @Benchmark
    public ConsistencyProof proveConsistency() {
        return new Tiles(store, ID).proofs(size).consistency(1 + chance.nextInt(size), size);
    }

    /// For comparison: hashing one leaf.
    @Benchmark
    public Object hashALeaf() {
        return Merkle.leaf(batch.getFirst());
    }
}
