package io.palmares.voting;

import io.palmares.testkit.EmbeddedStack;
import io.palmares.web.security.KeyPairs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// A copy of the real service, on a free port, beside the embedded broker and store.
public final class RunningService implements AutoCloseable {
    /// What copies share: store, topics, keys, secret, clock.
    ///
    /// @param name prefix of databases and topics
    public record Installation(String name, Path directory) {
        public static Installation fresh() {
            try {
                Installation fresh = new Installation(EmbeddedStack.freshSpace(), Files.createTempDirectory("voting"));
                for (String issuer : List.of("voting-service", "gateway", "results-service")) {
                    KeyPairs.ensure(fresh.directory, issuer);
                }
                Files.writeString(fresh.directory.resolve("secret"), "a secret of at least thirty-two bytes");
                return fresh;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public Path clock() {
            return directory.resolve("clock");
        }

        private List<String> settings() {
            EmbeddedStack stack = EmbeddedStack.shared();
            return List.of(
                    "server.port=0",
                    "server.address=127.0.0.1",
                    "palmares.mode=demo",
                    "palmares.clock.file=" + clock(),
                    "palmares.keys.private=" + directory.resolve("voting-service.key"),
                    "palmares.keys.trusted=" + directory.resolve("trusted"),
                    "palmares.secret-file=" + directory.resolve("secret"),
                    "palmares.nominations.url=http://127.0.0.1:1",
                    "palmares.messaging.namespace=" + name + "-",
                    "palmares.messaging.partitions=1",
                    "spring.kafka.bootstrap-servers=" + stack.bootstrapServers(),
                    "palmares.jury.store.uri=" + stack.mongoUri(),
                    "palmares.jury.store.database=" + name + "-jury",
                    "palmares.box.store.uri=" + stack.mongoUri(),
                    "palmares.box.store.database=" + name + "-box");
        }
    }

    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// Starts and waits until it serves.
    ///
    /// @param settings `name=value`, stronger than the installation's
    public static RunningService of(Installation installation, String... settings) {
        List<String> arguments = new ArrayList<>();
        installation.settings().forEach(setting -> arguments.add("--" + setting));
        Arrays.stream(settings).forEach(setting -> arguments.add("--" + setting));
        return new RunningService(
                new SpringApplicationBuilder(VotingApplication.class).run(arguments.toArray(String[]::new)));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
    }
}
