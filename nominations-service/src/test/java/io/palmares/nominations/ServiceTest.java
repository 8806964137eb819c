package io.palmares.nominations;

import io.palmares.testkit.MovableClock;
import io.palmares.testkit.WithEmbeddedStack;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Grant;
import io.palmares.web.caller.PersonId;
import io.palmares.web.security.KeyPairs;
import io.palmares.web.security.PersonTokens;
import io.palmares.web.security.TokenSigner;
import io.palmares.web.time.Clocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole service over HTTP, with a broker, a store, a mailbox, and a clock that the test moves.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithEmbeddedStack
public abstract class ServiceTest {
    private static final Path KEYS = keys();
    protected static final Mailbox MAILBOX = Mailbox.start();
    protected static final Neighbours NEIGHBOURS = Neighbours.start();

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("movableClock")
    protected MovableClock clock;

    @TestConfiguration
    static class Time {
        @Bean
        MovableClock movableClock() {
            return MovableClock.at("2020-01-10T09:00:00Z");
        }

        @Bean
        Clocks testClocks(MovableClock clock) {
            return new Clocks(clock, Clock.systemUTC());
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("palmares.keys.private", () -> KEYS.resolve("nominations.key"));
        registry.add("palmares.keys.trusted", () -> KEYS.resolve("trusted"));
        registry.add("palmares.secret-file", () -> KEYS.resolve("secret"));
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
        Caller caller = new Caller(
                new PersonId(person),
                null,
                Arrays.stream(grants).map(Grant::parse).collect(Collectors.toSet()));
        return new Http(base(), () -> gateway().mint(caller, "nominations"));
    }

    protected Http asService(String name) {
        return new Http(
                base(), () -> new io.palmares.web.security.ServiceTokens(signer(name)).mint("nominations"));
    }

    protected Http asNobody() {
        return new Http(base(), null);
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private static PersonTokens gateway() {
        return new PersonTokens(signer("gateway"));
    }

    private static TokenSigner signer(String issuer) {
        return new TokenSigner(issuer, KEYS.resolve(issuer + ".key"), Clock.systemUTC());
    }

    private static Path keys() {
        try {
            Path directory = Files.createTempDirectory("keys");
            for (String issuer : new String[] {"gateway", "nominations", "voting", "results"}) {
                KeyPairs.ensure(directory, issuer);
            }
            Files.write(directory.resolve("secret"), new byte[32]);
            return directory;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
