package io.palmares.testkit;

import io.palmares.embedded.EmbeddedBroker;
import io.palmares.embedded.EmbeddedStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/// The broker and the store of the embedded default, once per JVM, on free loopback ports, with data that goes when the
/// JVM does.
public final class EmbeddedStack implements Stack {
    private static final AtomicInteger SPACES = new AtomicInteger();
    private final EmbeddedBroker broker;
    private final EmbeddedStore store;

    private static final class Shared {
        static final EmbeddedStack STACK = start();
    }

    private EmbeddedStack(EmbeddedBroker broker, EmbeddedStore store) {
        this.broker = broker;
        this.store = store;
    }

    /// Started at the first call.
    public static EmbeddedStack shared() {
        return Shared.STACK;
    }

    /// A short name that no other test of this JVM gets: prefix of database and topic names.
    public static String freshSpace() {
        return "t" + SPACES.incrementAndGet();
    }

    @Override
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public String mongoUri() {
        return store.uri();
    }

    private static EmbeddedStack start() {
        try {
            Path directory = Files.createTempDirectory("stack");
            EmbeddedStack stack = new EmbeddedStack(
                    EmbeddedBroker.start(directory.resolve("broker"), 0),
                    EmbeddedStore.start(directory.resolve("store"), 0));
            SpringApplication.getShutdownHandlers().add(() -> stack.discard(directory)); // after all contexts
            return stack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void discard(Path directory) {
        store.close();
        broker.close();
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
