package io.palmares.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Origin;
import io.palmares.ledger.SigningKey;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every store of logs does.
public interface LogStoreContract {
    Origin EDITION = Origin.edition("awards.example", "contract");
    LogId LOG = LogId.of(EDITION);
    LogId BOX = LogId.of(EDITION.box("manager", "members", null));
    SigningKey KEY = SigningKey.ofSeed(Bytes.of(new byte[32]));

    /// One that holds nothing.
    LogStore anEmptyStore();

    private static LogHead head() {
        return LogHead.of(EDITION);
    }

    private static LogHead written(LogStore store, LogHead head) {
        assertThat(store.save(head)).isTrue();
        return head.stored();
    }

    @Test
    default void knowsNoHeadBeforeTheFirst() {
        assertThat(anEmptyStore().head(LOG)).isEmpty();
    }

    @Test
    default void givesBackAHeadWhole() {
        LogStore store = anEmptyStore();
        Lease lease = new Lease("writer", 3, Instant.parse("2020-02-01T00:00:00.123Z"));
        LogHead taken = head().plus(List.of(Bytes.utf8("one"), Bytes.of(new byte[] {0, -1})), lease, true);
        LogHead first = written(store, taken);
        assertThat(store.head(LOG)).contains(first);
        LogHead signed = first.with(first.unsigned().sign(KEY), lease);
        assertThat(store.head(LOG)).contains(first);
        assertThat(written(store, signed).version()).isEqualTo(2);
        assertThat(store.head(LOG)).contains(signed.stored());
        assertThat(store.head(BOX)).isEmpty();
    }

    @Test
    default void refusesAStaleVersion() {
        LogStore store = anEmptyStore();
        LogHead first = written(store, head());
        assertThat(store.save(head())).isFalse();
        written(store, first);
        assertThat(store.save(first)).isFalse();
    }

    @Test
    default void letsOneOfManyWritersWin() throws Exception {
        LogStore store = anEmptyStore();
        LogHead first = written(store, head());
        Callable<Boolean> write = () -> store.save(first);
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            int won = 0;
            for (Future<Boolean> each : writers.invokeAll(
                    IntStream.range(0, 16).mapToObj(_ -> write).toList())) {
                won += each.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    default void keepsTheWidestOfATile() {
        LogStore store = anEmptyStore();
        Tile tile = new Tile(1, 1234067);
        assertThat(store.find(LOG, tile)).isEmpty();
        store.keep(LOG, tile, 2, hashes(2));
        store.keep(LOG, tile, 1, hashes(1));
        assertThat(store.find(LOG, tile)).contains(hashes(2));
        store.keep(LOG, tile, 11, hashes(11));
        store.keep(LOG, tile, 9, hashes(9));
        assertThat(store.find(LOG, tile)).contains(hashes(11));
        store.keep(LOG, tile, Tile.WIDTH, hashes(Tile.WIDTH));
        store.keep(LOG, tile, 255, hashes(255));
        assertThat(store.find(LOG, tile)).contains(hashes(Tile.WIDTH));
    }

    @Test
    default void keepsEveryTileApart() {
        LogStore store = anEmptyStore();
        store.keep(LOG, new Tile(0, 1), 1, hashes(1));
        store.keep(LOG, Tile.entries(1), 2, hashes(2));
        store.keep(LOG, new Tile(1, 1), 3, hashes(3));
        store.keep(BOX, new Tile(0, 1), 4, hashes(4));
        assertThat(store.find(LOG, new Tile(0, 1))).contains(hashes(1));
        assertThat(store.find(LOG, Tile.entries(1))).contains(hashes(2));
        assertThat(store.find(LOG, new Tile(1, 1))).contains(hashes(3));
        assertThat(store.find(BOX, new Tile(0, 1))).contains(hashes(4));
        assertThat(store.find(BOX, new Tile(0, 0))).isEmpty();
    }

    private static Bytes hashes(int count) {
        return Bytes.concat(IntStream.range(0, count)
                .mapToObj(i -> Hash.sha256(new byte[] {(byte) i}).toArray())
                .toArray(byte[][]::new));
    }
}
