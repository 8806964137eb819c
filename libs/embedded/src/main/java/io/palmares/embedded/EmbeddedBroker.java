package io.palmares.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/// A persistent Apache Kafka broker, its own controller, on loopback, without access control.
///
/// These are Kafka's production classes: an acknowledged record survives the death of the process. Topics are not
/// created on first use; whoever uses a topic creates it with replication factor 1.
public final class EmbeddedBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /// Starts the broker in `directory` on `port` (0: any free one) and returns when it accepts requests.
    ///
    /// @throws IllegalStateException if the directory belongs to another broker or the port is taken
    public static EmbeddedBroker start(Path directory, int port) {
        BrokerSettings settings = BrokerSettings.of(create(directory).toAbsolutePath(), port);
        BrokerFormat.formatOnce(settings);
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings.properties()), Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw new IllegalStateException("broker cannot start on port " + settings.port(), e);
        }
        return new EmbeddedBroker(server, settings.port());
    }

    private static Path create(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
