package io.palmares.voting.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Origin;
import io.palmares.ledger.log.Batch;
import io.palmares.ledger.log.EntryBundle;
import io.palmares.ledger.log.LogId;
import io.palmares.ledger.log.MemoryLogStore;
import io.palmares.ledger.log.SeenCheckpoints;
import io.palmares.ledger.log.Sequencer;
import io.palmares.ledger.log.TilePath;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShowingALogTest {
    private static final Origin BOX = AnEdition.LOG.box(AnEdition.CATEGORY, "members", null);
    private static final List<Bytes> ENTRIES = List.of(Bytes.utf8("one"), Bytes.utf8("two"));
    private final MemoryLogStore store = new MemoryLogStore();
    private final ReadLog logs = new ReadLog(store);
    private final Sequencer sequencer = new Sequencer(
            store,
            SeenCheckpoints.inMemory(),
            _ -> AnEdition.key("log"),
            (_, _, _) -> {},
            new Sequencer.Writer("one", Clock.systemUTC(), Duration.ofSeconds(3)));

    private Optional<Bytes> tile(Origin log, String path) {
        return logs.tile(LogId.of(log), TilePath.parse(path).orElseThrow());
    }

    @Test
    void showsNothingOfALogThatIsNotThere() {
        assertThat(logs.checkpoint(AnEdition.ID)).isEmpty();
        assertThat(tile(AnEdition.LOG, "tile/0/000.p/1")).isEmpty();
    }

    @Test
    void showsAnEditionsEntriesAtOnce() {
        sequencer.append(AnEdition.LOG, _ -> Batch.of(ENTRIES));
        assertThat(logs.checkpoint(AnEdition.ID)).isPresent();
        assertThat(tile(AnEdition.LOG, "tile/entries/000.p/2")).contains(new EntryBundle(ENTRIES).bytes());
        assertThat(tile(AnEdition.LOG, "tile/entries/000.p/3")).isEmpty();
    }

    @Test
    void hidesABoxsEntriesUntilItIsClosed() {
        sequencer.append(BOX, _ -> Batch.of(ENTRIES));
        assertThat(tile(BOX, "tile/0/000.p/2")).isPresent();
        assertThat(tile(BOX, "tile/entries/000.p/2")).isEmpty();
        sequencer.finish(BOX, _ -> Bytes.utf8("close"));
        assertThat(tile(BOX, "tile/entries/000.p/2")).isPresent();
        assertThat(tile(BOX, "tile/entries/000.p/3")).isPresent();
    }
}
