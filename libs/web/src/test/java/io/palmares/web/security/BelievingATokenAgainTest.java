package io.palmares.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.palmares.web.caller.Caller;
import io.palmares.web.caller.PersonId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class BelievingATokenAgainTest {

    private static final Instant START = Instant.parse("2026-11-10T10:00:00Z");

    @TempDir
    Path directory;

    private Instant now = START;
    private final Clock machine = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    @BeforeEach
    void keys() throws IOException {
        KeyPairs.ensure(directory, "gateway");
    }

    @Test
    void needsNoSecondLookAtTheSignature() throws IOException {
        JwtDecoder tokens = decoder();
        String token = token();
        tokens.decode(token);
        Files.delete(directory.resolve("trusted/gateway.pub"));
        assertThat(tokens.decode(token).getSubject()).isEqualTo("ana");
        assertThatThrownBy(() -> decoder().decode(token)).isInstanceOf(BadJwtException.class);
    }

    @Test
    void endsWithTheToken() {
        JwtDecoder tokens = decoder();
        String token = token();
        now = START.plus(PersonTokens.LIFE).plus(TokenRules.SKEW).minusMillis(1);
        assertThat(tokens.decode(token).getSubject()).isEqualTo("ana");
        now = START.plus(PersonTokens.LIFE).plus(TokenRules.SKEW);
        assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(BadJwtException.class);
    }

    @Test
    void isNotBelievedBeforeItsTime() {
        String token = token();
        now = START.minus(TokenRules.SKEW);
        assertThat(decoder().decode(token).getSubject()).isEqualTo("ana");
        now = START.minus(TokenRules.SKEW).minus(Duration.ofMillis(1));
        assertThatThrownBy(() -> decoder().decode(token)).isInstanceOf(BadJwtException.class);
    }

    private String token() {
        TokenSigner signer = new TokenSigner("gateway", directory.resolve("gateway.key"), machine);
        return new PersonTokens(signer).mint(new Caller(new PersonId("ana"), null, Set.of()), "things");
    }

    private JwtDecoder decoder() {
        return Tokens.decoder(new TrustedKeys(directory.resolve("trusted")), "things", machine);
    }
}
