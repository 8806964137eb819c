package io.palmares.ledger.log.file;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.SignedNote;
import io.palmares.ledger.log.LogHead;
import io.palmares.ledger.log.LogHeadJson;
import io.palmares.ledger.log.LogId;
import io.palmares.ledger.log.LogStore;
import io.palmares.ledger.log.Tile;
import io.palmares.ledger.log.TilePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// A directory for each log: `checkpoint` and `tile/…` as they are served, and `.head`, which is not.
public final class LogFiles implements LogStore {
    private final Path directory;

    public LogFiles(Path directory) {
        this.directory = directory;
    }

    @Override
    public Optional<LogHead> head(LogId log) {
        return DurableFiles.read(in(log).resolve(".head")).map(LogHeadJson::read);
    }

    @Override
    public synchronized boolean save(LogHead head) {
        Path home = in(head.id());
        try {
            Files.createDirectories(home);
            // Another process may write here as well.
            try (FileChannel channel = FileChannel.open(
                            home.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                long there = head(head.id()).map(LogHead::version).orElse(0L);
                if (there != head.version()) {
                    return false;
                }
                DurableFiles.write(home.resolve(".head"), LogHeadJson.write(head.stored()));
                publish(home, head.signed());
                return true;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void publish(Path home, @org.jspecify.annotations.Nullable SignedNote signed) {
        if (signed != null) {
            DurableFiles.write(home.resolve("checkpoint"), Bytes.utf8(signed.asText()));
        }
    }

    @Override
    public Optional<Bytes> find(LogId log, Tile tile) {
        Optional<Bytes> full = DurableFiles.read(file(log, new TilePath(tile, Tile.WIDTH)));
        return full.isPresent() ? full : widest(log, tile).flatMap(width -> read(log, tile, width));
    }

    private Optional<Bytes> read(LogId log, Tile tile, int width) {
        return DurableFiles.read(file(log, new TilePath(tile, width)));
    }

    private Optional<Integer> widest(LogId log, Tile tile) {
        Path partial = in(log).resolve(new TilePath(tile, Tile.WIDTH) + ".p");
        if (!Files.isDirectory(partial)) {
            return Optional.empty();
        }
        try (Stream<Path> widths = Files.list(partial)) {
            return widths.map(width -> partial.relativize(width).toString())
                    .filter(name -> name.matches("[0-9]+"))
                    .map(Integer::valueOf)
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void keep(LogId log, Tile tile, int width, Bytes content) {
        Path file = file(log, new TilePath(tile, width));
        if (!Files.exists(file)) {
            DurableFiles.write(file, content);
        }
    }

    private Path file(LogId log, TilePath path) {
        return in(log).resolve(path.toString());
    }

    private Path in(LogId log) {
        return directory.resolve(log.path());
    }
}
