package io.palmares.ledger.log.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.ledger.Checkpoint;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Origin;
import io.palmares.ledger.log.LogId;
import io.palmares.ledger.log.SeenCheckpoints;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberingInFilesTest {
    private static final Origin LOG = Origin.edition("awards.example", "ecc-2020");

    @TempDir
    private Path directory;

    @Test
    void remembersTheLargestBeyondTheProcess() {
        SeenCheckpoints before = new SeenInFiles(directory);
        assertThat(before.of(LogId.of(LOG))).isEmpty();
        before.see(at(7));
        before.see(at(9));
        before.see(at(8));
        assertThat(new SeenInFiles(directory).of(LogId.of(LOG))).contains(at(9));
    }

    private static Checkpoint at(long size) {
        return new Checkpoint(LOG, size, Hash.sha256(new byte[] {(byte) size}));
    }
}
