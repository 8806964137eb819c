package io.palmares.results;

import io.palmares.testkit.MovableClock;
import io.palmares.testkit.TestCallers;
import io.palmares.testkit.WithEmbeddedStack;
import io.palmares.web.caller.Proof;
import io.palmares.web.time.Clocks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole service over HTTP, with a broker, a store, and a clock that the test moves. The other services are played
/// by their events.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithEmbeddedStack
public abstract class ServiceTest {
    private static final Path SECRET = secret();

    @LocalServerPort
    private int port;

    @Autowired
    protected ApplicationContext context;

    @Autowired
    @Qualifier("movableClock")
    protected MovableClock clock;

    @TestConfiguration
    static class Time {
        @Bean
        MovableClock movableClock() {
            return MovableClock.at("2020-10-01T08:00:00Z");
        }

        @Bean
        Clocks testClocks(MovableClock clock) {
            return new Clocks(clock, Clock.systemUTC());
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("palmares.secret-file", () -> SECRET);
        registry.add("palmares.public-url", () -> "https://awards.example");
        registry.add("spring.mongodb.database", () -> "${palmares.test.space}");
    }

    /// An edition that no other test has.
    protected AnEdition anEdition() {
        return AnEdition.fresh(context);
    }

    /// Someone with roles such as `ORGANISER@ecc-2020`.
    protected Http as(String person, String... grants) {
        return new Http(port, () -> TestCallers.token(TestCallers.person(person, grants), "results"));
    }

    /// The same, who showed an hour ago that it is them.
    protected Http asLongAgo(String person, String... grants) {
        Proof proof = new Proof(Instant.now().minus(Duration.ofHours(1)), Proof.Means.PASSKEY);
        return new Http(
                port, () -> TestCallers.token(TestCallers.person(person, grants).provenBy(proof), "results"));
    }

    protected Http asService(String name) {
        return new Http(port, () -> TestCallers.serviceToken(name, "results"));
    }

    protected Http asNobody() {
        return new Http(port, null);
    }

    private static Path secret() {
        try {
            return Files.write(Files.createTempFile("results", "secret"), new byte[32]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
