package io.palmares.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.web.caller.Caller;
import io.palmares.web.caller.PersonId;
import io.palmares.web.caller.Proof;
import io.palmares.web.security.PersonTokens;
import io.palmares.web.security.TokenSigner;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProvingAgainTest extends ServiceTest {

    private static final Caller ANA = new Caller(new PersonId("ana"), null, Set.of());

    @Test
    void isNotAskedOfWhoDidSoWithinTheTimeAllowed() {
        assertThat(act(provenAgo(Duration.ofMinutes(9).plusSeconds(50))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void isAskedOfWhoDidSoLongerAgo() {
        HttpResponse<String> answer = act(provenAgo(Duration.ofMinutes(10)));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(json(answer).at("/code").asString()).isEqualTo("proof-too-old");
    }

    @Test
    void isAskedOfWhomNobodySaysThatTheyEverDid() {
        assertThat(json(act(ANA)).at("/code").asString()).isEqualTo("proof-too-old");
    }

    @Test
    void isKnownByItsMeans() {
        assertThat(act(provenAgo(Duration.ZERO)).body()).contains("PASSKEY");
    }

    private static Caller provenAgo(Duration time) {
        return ANA.provenBy(new Proof(Instant.now().minus(time), Proof.Means.PASSKEY));
    }

    private HttpResponse<String> act(Caller caller) {
        TokenSigner signer = new TokenSigner("gateway", KEYS.resolve("gateway.key"), Clock.systemUTC());
        return send(post(to("/api/things/grave"), "{}")
                .header("Authorization", "Bearer " + new PersonTokens(signer).mint(caller, "things")));
    }
}
