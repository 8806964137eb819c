package io.palmares.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// The directory of an installation, held by one supervisor at a time.
final class DataDirectory implements AutoCloseable {

    private static final byte[] NO_OFFSET = new byte[Long.BYTES];

    private final Path path;
    private final FileChannel held;

    private DataDirectory(Path path, FileChannel held) {
        this.path = path;
        this.held = held;
    }

    /// Holds the directory, made if need be, and ends what a killed supervisor left running in it.
    ///
    /// @throws IllegalStateException if another supervisor holds it
    static DataDirectory take(Path data) {
        Path path = data.toAbsolutePath().normalize();
        try {
            Files.createDirectories(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            DataDirectory taken = new DataDirectory(path, hold(path));
            State.read(taken.state()).ifPresent(State::endLeftovers);
            taken.makeClock();
            return taken;
        } catch (IOException e) {
            throw new UncheckedIOException("data directory " + path + " cannot be used", e);
        }
    }

    private static FileChannel hold(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new IllegalStateException("already running on " + path);
        }
        return channel;
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private void makeClock() throws IOException {
        if (!Files.exists(clock())) {
            Files.write(clock(), NO_OFFSET);
        }
    }

    Path path() {
        return path;
    }

    /// Milliseconds by which the clock of the deadlines differs from the machine's: eight bytes, big-endian.
    Path clock() {
        return path.resolve("clock");
    }

    Path state() {
        return stateIn(path);
    }

    static Path stateIn(Path data) {
        return data.resolve("state.properties");
    }

    Path log(ServiceName name) {
        return path.resolve("logs").resolve(name.label() + ".log");
    }

    /// Each start has its own logs; those of the one before are kept.
    void beginLogs() {
        try {
            Files.createDirectories(path.resolve("logs"));
            for (ServiceName name : ServiceName.values()) {
                Path log = log(name);
                if (Files.exists(log)) {
                    Files.move(
                            log,
                            log.resolveSibling(name.label() + ".previous.log"),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(state());
            held.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
