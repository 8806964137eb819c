package io.palmares.testkit;

import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;

/// The real thing where a Docker engine answers: Apache Kafka and MongoDB in containers, once per JVM.
///
/// The images can be others: system properties `palmares.test.images.kafka` and `palmares.test.images.mongo`.
public final class ContainerStack implements Stack {
    private final KafkaContainer broker;
    private final MongoDBContainer store;

    private static final class Shared {
        static final ContainerStack STACK = new ContainerStack();
    }

    private ContainerStack() {
        broker = new KafkaContainer(image("kafka", "apache/kafka", "4.2.0"));
        store = new MongoDBContainer(image("mongo", "mongo", "8.0"));
        broker.start();
        store.start();
    }

    /// Started at the first call; removed with the JVM.
    public static ContainerStack shared() {
        return Shared.STACK;
    }

    /// Why there can be no containers here; empty if there can.
    static Optional<String> obstacle() {
        return DockerClientFactory.instance().isDockerAvailable()
                ? Optional.empty()
                : Optional.of("no Docker engine answers on this machine");
    }

    private static DockerImageName image(String property, String original, String tag) {
        return DockerImageName.parse(System.getProperty("palmares.test.images." + property, original + ":" + tag))
                .asCompatibleSubstituteFor(original);
    }

    @Override
    public String bootstrapServers() {
        return broker.getBootstrapServers();
    }

    @Override
    public String mongoUri() {
        return store.getConnectionString();
    }
}
