package io.palmares.testkit;

import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Grant;
import io.palmares.web.caller.PersonId;
import io.palmares.web.caller.Proof;
import io.palmares.web.security.KeyPairs;
import io.palmares.web.security.PersonTokens;
import io.palmares.web.security.ServiceTokens;
import io.palmares.web.security.TokenSigner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Bearer tokens of people and services, under the keys of one test installation per JVM.
public final class TestCallers {
    private static final Path KEYS = directory();

    private TestCallers() {}

    /// A signed-in person without an organisation.
    ///
    /// @param grants as `ORGANISER@ecc-2020` or `JUROR@ecc-2020/manager`
    public static Caller person(String id, String... grants) {
        return caller(id, null, grants);
    }

    /// A signed-in person of a member organisation.
    public static Caller memberOf(String organisation, String id, String... grants) {
        return caller(id, organisation, grants);
    }

    private static Caller caller(String id, @Nullable String organisation, String... grants) {
        return new Caller(
                new PersonId(id),
                organisation,
                Arrays.stream(grants).map(Grant::parse).collect(Collectors.toSet()),
                new Proof(Instant.now(), Proof.Means.CODE));
    }

    /// The gateway's token for the caller, towards a service.
    ///
    /// @param service its name in tokens: `nominations`, `voting`, `results`
    public static String token(Caller caller, String service) {
        return new PersonTokens(signer(PersonTokens.ISSUER)).mint(caller, service);
    }

    /// One service's token for itself, towards another's `/internal`.
    ///
    /// @param from its name in tokens: `gateway`, `nominations`, `voting`, `results`
    public static String serviceToken(String from, String to) {
        return new ServiceTokens(signer(from)).mint(to);
    }

    static synchronized Path privateKeyOf(String issuer) {
        try {
            return KeyPairs.ensure(KEYS, issuer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path trustedKeys() {
        return KEYS.resolve("trusted");
    }

    private static TokenSigner signer(String issuer) {
        return new TokenSigner(issuer, privateKeyOf(issuer), Clock.systemUTC());
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("keys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
