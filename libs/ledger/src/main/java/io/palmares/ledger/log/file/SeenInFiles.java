package io.palmares.ledger.log.file;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Checkpoint;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Origin;
import io.palmares.ledger.log.LogId;
import io.palmares.ledger.log.SeenCheckpoints;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Remembers beyond the process, away from the store: a file for each log with its origin, size and root.
public final class SeenInFiles implements SeenCheckpoints {
    private final Path directory;
    private final SeenCheckpoints memory = SeenCheckpoints.inMemory();

    public SeenInFiles(Path directory) {
        this.directory = directory;
    }

    @Override
    public Optional<Checkpoint> of(LogId log) {
        Optional<Checkpoint> known = memory.of(log);
        if (known.isEmpty()) {
            DurableFiles.read(file(log)).map(SeenInFiles::read).ifPresent(memory::see);
        }
        return memory.of(log);
    }

    @Override
    public synchronized void see(Checkpoint checkpoint) {
        LogId log = LogId.of(checkpoint.origin());
        long before = of(log).map(Checkpoint::size).orElse(-1L);
        if (checkpoint.size() > before) {
            DurableFiles.write(
                    file(log),
                    Bytes.utf8(checkpoint.origin() + "\n" + checkpoint.size() + "\n" + checkpoint.root() + "\n"));
            memory.see(checkpoint);
        }
    }

    private static Checkpoint read(Bytes file) {
        List<String> lines = file.asUtf8().lines().toList();
        return new Checkpoint(new Origin(lines.get(0)), Long.parseLong(lines.get(1)), Hash.parse(lines.get(2)));
    }

    private Path file(LogId log) {
        return directory.resolve(log.path()).resolve("seen");
    }
}
