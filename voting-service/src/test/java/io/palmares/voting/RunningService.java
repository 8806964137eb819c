package io.palmares.voting;

import io.palmares.testkit.EmbeddedStack;
import io.palmares.testkit.Stack;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Grant;
import io.palmares.web.caller.PersonId;
import io.palmares.web.security.KeyPairs;
import io.palmares.web.security.PersonTokens;
import io.palmares.web.security.ServiceTokens;
import io.palmares.web.security.TokenSigner;
import io.palmares.web.time.ClockOffset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// A copy of the real service, on a free port, beside the embedded broker and store.
public final class RunningService implements AutoCloseable {
    /// What copies share: store, topics, keys, secret, clock.
    ///
    /// @param name prefix of databases and topics
    public record Installation(Stack stack, String name, Path directory) {
        public static Installation fresh() {
            return on(EmbeddedStack.shared());
        }

        public static Installation on(Stack stack) {
            try {
                Installation fresh =
                        new Installation(stack, EmbeddedStack.freshSpace(), Files.createTempDirectory("voting"));
                for (String issuer : List.of("voting", "gateway", "results")) {
                    KeyPairs.ensure(fresh.directory, issuer);
                }
                Files.writeString(fresh.directory.resolve("secret"), "a secret of at least thirty-two bytes");
                return fresh;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Path clock() {
            return directory.resolve("clock");
        }

        /// Moves the deadlines clock of all copies.
        public Installation moveTo(Instant instant) {
            ClockOffset.writing(clock())
                    .set(Duration.between(Instant.now(), instant).toMillis());
            return this;
        }

        /// The gateway's word for a person who holds these roles.
        public String person(String... grants) {
            return token("p1", null, grants);
        }

        /// The gateway's word for this person.
        public String token(String id, @Nullable String organisation, String... grants) {
            Set<Grant> held = Arrays.stream(grants).map(Grant::parse).collect(Collectors.toSet());
            return new PersonTokens(signer("gateway")).mint(new Caller(new PersonId(id), organisation, held), "voting");
        }

        /// Another service's word for itself.
        public String service(String name) {
            return new ServiceTokens(signer(name)).mint("voting");
        }

        private TokenSigner signer(String issuer) {
            return new TokenSigner(issuer, directory.resolve(issuer + ".key"), Clock.systemUTC());
        }

        /// `name=value` each.
        List<String> settings() {
            return List.of(
                    "server.port=0",
                    "server.address=127.0.0.1",
                    "palmares.mode=demo",
                    "palmares.clock.file=" + clock(),
                    "palmares.keys.private=" + directory.resolve("voting.key"),
                    "palmares.keys.trusted=" + directory.resolve("trusted"),
                    "palmares.secret-file=" + directory.resolve("secret"),
                    "palmares.nominations.url=http://127.0.0.1:1",
                    "palmares.results.url=http://127.0.0.1:1",
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
        Map<String, String> arguments = new LinkedHashMap<>();
        Stream.concat(installation.settings().stream(), Arrays.stream(settings))
                .forEach(setting -> arguments.put(setting.substring(0, setting.indexOf('=')), "--" + setting));
        return new RunningService(new SpringApplicationBuilder(VotingApplication.class)
                .run(arguments.values().toArray(String[]::new)));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public int port() {
        return Integer.parseInt(property("local.server.port"));
    }

    public String property(String name) {
        return context.getEnvironment().getRequiredProperty(name);
    }

    @Override
    public void close() {
        context.close();
    }
}
