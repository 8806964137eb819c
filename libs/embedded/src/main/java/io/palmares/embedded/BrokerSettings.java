package io.palmares.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Properties;

/// The settings of a single combined node.
record BrokerSettings(Path directory, int port, int controllerPort) {

    static BrokerSettings of(Path directory, int port) {
        try (ServerSocket broker = loopback(port);
                ServerSocket controller = loopback(0)) {
            return new BrokerSettings(directory, broker.getLocalPort(), controller.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + " is taken", e);
        }
    }

    private static ServerSocket loopback(int port) throws IOException {
        return new ServerSocket(port, 0, InetAddress.getLoopbackAddress());
    }

    Path logs() {
        return directory.resolve("log");
    }

    Properties properties() {
        Properties settings = node();
        settings.putAll(oneReplica());
        settings.putAll(small());
        // A node that was killed is fenced until its old session ends; the defaults make that 16 s.
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("auto.create.topics.enable", "false");
        settings.put("log.retention.ms", "-1");
        return settings;
    }

    private Properties node() {
        Properties node = new Properties();
        node.put("process.roles", "broker,controller");
        node.put("node.id", "1");
        node.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        node.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        node.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        node.put("controller.listener.names", "CONTROLLER");
        node.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        node.put("log.dirs", logs().toString());
        return node;
    }

    /// The defaults are for a machine of its own: 128 MiB for the cleaner alone.
    private static Properties small() {
        Properties small = new Properties();
        small.put("log.cleaner.dedupe.buffer.size", "4194304");
        small.put("num.network.threads", "2");
        small.put("num.io.threads", "4");
        small.put("background.threads", "2");
        return small;
    }

    private static Properties oneReplica() {
        Properties replicas = new Properties();
        replicas.put("default.replication.factor", "1");
        replicas.put("min.insync.replicas", "1");
        replicas.put("offsets.topic.replication.factor", "1");
        replicas.put("offsets.topic.num.partitions", "4");
        replicas.put("transaction.state.log.replication.factor", "1");
        replicas.put("transaction.state.log.min.isr", "1");
        replicas.put("transaction.state.log.num.partitions", "2");
        replicas.put("share.coordinator.state.topic.replication.factor", "1");
        replicas.put("share.coordinator.state.topic.min.isr", "1");
        return replicas;
    }
}
