package io.palmares.ledger.log.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.log.Batch;
import io.palmares.ledger.log.LogStore;
import io.palmares.ledger.log.LogStoreContract;
import io.palmares.ledger.log.SeenCheckpoints;
import io.palmares.ledger.log.Sequencer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingLogsInFilesTest implements LogStoreContract {
    @TempDir
    private Path directory;

    @Override
    public LogStore anEmptyStore() {
        return new LogFiles(directory);
    }

    @Test
    void laysThemOutAsTheyAreServed() {
        Sequencer.Writer writer = new Sequencer.Writer("files", Clock.systemUTC(), Duration.ofSeconds(1));
        Sequencer sequencer =
                new Sequencer(anEmptyStore(), SeenCheckpoints.inMemory(), _ -> KEY, (_, _, _) -> {}, writer);
        sequencer.append(EDITION, _ -> Batch.of(List.of(Bytes.utf8("a"), Bytes.utf8("bc"))));
        Path log = directory.resolve("contract");
        assertThat(log.resolve("checkpoint"))
                .content()
                .startsWith("awards.example/log/contract\n2\n")
                .contains("\n\n— awards.example/log/contract ");
        assertThat(log.resolve("tile/entries/000.p/2")).hasBinaryContent(new byte[] {0, 1, 'a', 0, 2, 'b', 'c'});
        assertThat(log.resolve("tile/0/000.p/2")).hasSize(64);
        assertThat(Files.exists(log.resolve("tile/1/000.p/1"))).isFalse();
    }
}
