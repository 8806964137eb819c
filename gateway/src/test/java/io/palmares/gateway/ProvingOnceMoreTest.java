package io.palmares.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.gateway.passkey.Passkeys;
import io.palmares.gateway.passkey.SoftAuthenticator;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Somebody signed in long ago, and shows once more that it is them.
class ProvingOnceMoreTest extends PasskeyGatewayTest {
    @Autowired
    private Passkeys passkeys;

    private final SoftAuthenticator device = device();
    private SignedInAs ana = new SignedInAs("", "");

    @BeforeEach
    void longAgo() {
        passkeys.owners().forEach(passkeys::removeAll);
        ana = signedIn();
        assertThat(register(ana, device).statusCode()).isEqualTo(201);
        age(ana, Duration.ofHours(1), DATABASE);
    }

    /// What voting-service is told of the proof.
    private JsonNode told() {
        send(to("/api/voting/v1/x").header("Cookie", ana.cookie()));
        return claims(VOTING.last());
    }

    private Instant provenAt() {
        return Instant.ofEpochSecond(told().at("/auth_time").asLong());
    }

    private String code() {
        int before = codesSentTo(ANA).size();
        assertThat(send(as(ana, "/auth/proofs/codes", "{}")).statusCode()).isEqualTo(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> codesSentTo(ANA).size() > before);
        return codesSentTo(ANA).getLast();
    }

    private HttpResponse<String> prove(String code) {
        return send(as(ana, "/auth/proofs/code", "{\"code\":\"" + code + "\"}"));
    }

    private HttpResponse<String> proveWith(SignedInAs person, SoftAuthenticator used) {
        JsonNode options = json(send(as(person, "/auth/proofs/challenges", "{}")));
        String credential = used.use(options.at("/challenge").asString());
        return send(as(person, "/auth/proofs/passkey", "{\"credential\":" + credential + "}"));
    }

    @Test
    void tellsTheServicesWhenAndHow() {
        assertThat(provenAt()).isBefore(Instant.now().minusSeconds(3000));
        assertThat(told().at("/amr/0").asString()).isEqualTo("otp");
        assertThat(proveWith(ana, device).statusCode()).isEqualTo(200);
        assertThat(provenAt()).isAfter(Instant.now().minusSeconds(30));
        assertThat(told().at("/amr/0").asString()).isEqualTo("pop");
    }

    @Test
    void takesTheirCodeOnce() {
        String code = code();
        HttpResponse<String> answer = prove(code);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).at("/csrfToken").asString()).isEqualTo(ana.csrfToken());
        assertThat(Instant.parse(json(answer).at("/provenAt").asString()))
                .isAfter(Instant.now().minusSeconds(30));
        assertThat(codeOf(prove(code))).isEqualTo("wrong-code");
    }

    @Test
    void takesNoWrongCode() {
        String code = code();
        assertThat(codeOf(prove(code.equals("00000000") ? "00000001" : "00000000")))
                .isEqualTo("wrong-code");
        assertThat(provenAt()).isBefore(Instant.now().minusSeconds(3000));
    }

    @Test
    void takesNobodyElsesPasskey() {
        SignedInAs bo = signedIn(BO);
        age(bo, Duration.ofHours(1), DATABASE);
        assertThat(codeOf(proveWith(bo, device))).isEqualTo("passkey-refused");
    }

    @Test
    void asksForTheirOwnPasskeysOnly() {
        JsonNode options = json(send(as(ana, "/auth/proofs/challenges", "{}")));
        assertThat(options.at("/allowCredentials/0/id").asString()).isEqualTo(device.id());
        assertThat(options.at("/allowCredentials").size()).isEqualTo(1);
        JsonNode bos = json(send(as(signedIn(BO), "/auth/proofs/challenges", "{}")));
        assertThat(bos.at("/allowCredentials").size()).isZero();
    }

    @Test
    void proveForOneSessionOnly() {
        SignedInAs elsewhere = signedIn();
        age(elsewhere, Duration.ofHours(1), DATABASE);
        assertThat(proveWith(ana, device).statusCode()).isEqualTo(200);
        assertThat(codeOf(send(as(elsewhere, "/auth/passkeys/challenges", "{}"))))
                .isEqualTo("proof-too-old");
    }

    @Test
    void needsTheSessionsToken() {
        assertThat(codeOf(send(posting("/auth/proofs/codes", "{}").header("Cookie", ana.cookie()))))
                .isEqualTo("csrf-token");
    }
}
