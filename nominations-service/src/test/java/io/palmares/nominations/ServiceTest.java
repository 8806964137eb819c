package io.palmares.nominations;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.nominations.people.Appointment;
import io.palmares.nominations.people.Appointments;
import io.palmares.testkit.MovableClock;
import io.palmares.testkit.TestCallers;
import io.palmares.testkit.WithEmbeddedStack;
import io.palmares.web.caller.Proof;
import io.palmares.web.caller.Role;
import io.palmares.web.time.Clocks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole service over HTTP, with a broker, a store, a mailbox, and a clock that the test moves.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithEmbeddedStack
public abstract class ServiceTest {
    private static final String BEGINNING = "2020-01-10T09:00:00Z";
    private static final Path SECRET = secret();
    protected static final Mailbox MAILBOX = Mailbox.start();
    protected static final Neighbours NEIGHBOURS = Neighbours.start();

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("movableClock")
    protected MovableClock clock;

    @Autowired
    private Environment environment;

    @Autowired
    private Appointments appointments;

    @TestConfiguration
    static class Time {
        @Bean
        MovableClock movableClock() {
            return MovableClock.at(BEGINNING);
        }

        @Bean
        Clocks testClocks(MovableClock clock) {
            return new Clocks(clock, Clock.systemUTC());
        }
    }

    /// The clock is the context's, which tests share: each begins before every instant of its own editions.
    @BeforeEach
    void begin() {
        clock.moveTo(Instant.parse(BEGINNING));
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("palmares.secret-file", () -> SECRET);
        registry.add("palmares.setup.organiser", () -> "first@awards.example");
        registry.add("palmares.voting.url", NEIGHBOURS::url);
        registry.add("palmares.results.url", NEIGHBOURS::url);
        registry.add("palmares.public-url", () -> "https://awards.example");
        registry.add("palmares.mail.retry", () -> "200ms");
        registry.add("spring.mail.port", MAILBOX::port);
        registry.add("spring.mongodb.database", () -> "${palmares.test.space}");
    }

    /// Someone with roles such as `ORGANISER@ecc-2020`.
    protected Http as(String person, String... grants) {
        return new Http(base(), () -> TestCallers.token(TestCallers.person(person, grants), "nominations"));
    }

    /// The same, who showed an hour ago that it is them.
    protected Http asLongAgo(String person, String... grants) {
        Proof proof = new Proof(Instant.now().minus(Duration.ofHours(1)), Proof.Means.PASSKEY);
        return new Http(
                base(),
                () -> TestCallers.token(TestCallers.person(person, grants).provenBy(proof), "nominations"));
    }

    protected Http asService(String name) {
        return new Http(base(), () -> TestCallers.serviceToken(name, "nominations"));
    }

    protected Http asNobody() {
        return new Http(base(), null);
    }

    /// Waits for nothing: what runs by itself, runs by itself.
    protected void rest() {}

    /// Those who act in stories hold their offices.
    void appoint(Role role, String edition, String person) {
        appointments.create(
                Appointment.id(role, edition, null, person),
                Ask.plain(),
                Change.silently(new Appointment(role, edition, null, person, "setup")));
    }

    protected Story story(String edition) {
        return new Story(this::as, this, edition);
    }

    protected Wire wire() {
        return new Wire(
                environment.getRequiredProperty("spring.kafka.bootstrap-servers"),
                environment.getRequiredProperty("palmares.messaging.namespace"));
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private static Path secret() {
        try {
            return Files.write(Files.createTempFile("nominations", "secret"), new byte[32]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
