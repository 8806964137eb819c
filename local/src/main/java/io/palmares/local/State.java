package io.palmares.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/// What runs, written down for `status` and `stop`: phase, addresses, and each process by id and start instant, so that
/// an id the system has given to another process is not mistaken for ours.
final class State {

    private static final String SUPERVISOR = "supervisor";

    private final Properties entries;

    private State(Properties entries) {
        this.entries = entries;
    }

    static State of(String phase, URI gateway) {
        State state = new State(new Properties());
        state.entries.setProperty("phase", phase);
        state.entries.setProperty("address", gateway.toString());
        state.putProcess(SUPERVISOR, ProcessHandle.current());
        return state;
    }

    void put(ServiceName name, long pid, String url) {
        entries.setProperty(name.label() + ".url", url);
        ProcessHandle.of(pid).ifPresent(process -> putProcess(name.label(), process));
    }

    private void putProcess(String key, ProcessHandle process) {
        entries.setProperty(key + ".pid", String.valueOf(process.pid()));
        entries.setProperty(key + ".started", started(process));
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }

    String phase() {
        return entries.getProperty("phase", "");
    }

    String address() {
        return entries.getProperty("address", "");
    }

    String url(ServiceName name) {
        return entries.getProperty(name.label() + ".url", "");
    }

    Optional<ProcessHandle> supervisor() {
        return process(SUPERVISOR);
    }

    Optional<ProcessHandle> process(ServiceName name) {
        return process(name.label());
    }

    private Optional<ProcessHandle> process(String key) {
        return Optional.ofNullable(entries.getProperty(key + ".pid"))
                .map(Long::valueOf)
                .flatMap(ProcessHandle::of)
                .filter(process -> started(process).equals(entries.getProperty(key + ".started")));
    }

    /// Ends processes whose supervisor is gone.
    void endLeftovers() {
        for (ServiceName name : ServiceName.values()) {
            process(name).ifPresent(left -> {
                left.destroyForcibly();
                left.onExit().join();
            });
        }
    }

    void write(Path file) {
        Path half = file.resolveSibling(file.getFileName() + ".new");
        try (Writer out = Files.newBufferedWriter(half)) {
            entries.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<State> read(Path file) {
        try (Reader in = Files.newBufferedReader(file)) {
            Properties entries = new Properties();
            entries.load(in);
            return Optional.of(new State(entries));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
