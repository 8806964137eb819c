package io.palmares.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Grant;
import io.palmares.web.caller.PersonId;
import io.palmares.web.security.KeyPairs;
import io.palmares.web.security.PersonTokens;
import io.palmares.web.security.ServiceTokens;
import io.palmares.web.security.TokenSigner;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BelievingACallerTest extends ServiceTest {

    private static final Clock NOW = Clock.systemUTC();
    private static final Caller ANA =
            new Caller(new PersonId("ana"), "org-1", Set.of(Grant.parse("JUROR@ecc-2020/manager")));

    @Test
    void knowsThePersonAndTheirRoles() {
        HttpResponse<String> answer = who(person("gateway", NOW, "things"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"ana\"", "\"org-1\"", "JUROR@ecc-2020/manager");
    }

    @Test
    void knowsTheServiceThatCalls() {
        HttpResponse<String> answer = internal(service("voting", "things"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("voting");
    }

    @Test
    void refusesNobody() {
        HttpResponse<String> answer = send(to("/api/things/who"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).at("/code").asString()).isEqualTo("not-signed-in");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void refusesATokenForAnotherService() {
        assertThat(who(person("gateway", NOW, "results")).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesATokenThatHasJustExpiredAndTakesOneThatIsAboutTo() {
        assertThat(who(person("gateway", ago(Duration.ofSeconds(123)), "things"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(who(person("gateway", ago(Duration.ofSeconds(110)), "things"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesATokenFromTheFuture() {
        assertThat(who(person("gateway", ago(Duration.ofSeconds(-30)), "things"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusesAnUnknownIssuer(@TempDir Path elsewhere) throws IOException {
        Path key = KeyPairs.ensure(elsewhere, "stranger");
        String token = new ServiceTokens(new TokenSigner("stranger", key, NOW)).mint("things");
        assertThat(internal(token).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAnotherKeyUnderAKnownName(@TempDir Path elsewhere) throws IOException {
        Path key = KeyPairs.ensure(elsewhere, "gateway");
        String token = new PersonTokens(new TokenSigner("gateway", key, NOW)).mint(ANA, "things");
        assertThat(who(token).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAPersonVouchedForByAnotherService() {
        assertThat(who(person("voting", NOW, "things")).statusCode()).isEqualTo(401);
    }

    @Test
    void neverTakesAServiceForAPerson() {
        assertThat(who(service("gateway", "things")).statusCode()).isEqualTo(403);
    }

    @Test
    void neverTakesAPersonForAService() {
        assertThat(internal(person("gateway", NOW, "things")).statusCode()).isEqualTo(403);
    }

    @Test
    void refusesAnUnsignedToken() {
        assertThat(who(new PlainJWT(claims()).serialize()).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesThePublicKeyUsedAsASecret() throws Exception {
        byte[] secret = Files.readAllBytes(KEYS.resolve("trusted/gateway.pub"));
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(new JOSEObjectType("palmares-person+jwt"))
                        .build(),
                claims());
        token.sign(new MACSigner(secret));
        assertThat(who(token.serialize()).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAChangedToken() {
        String token = person("gateway", NOW, "things");
        int middle = token.indexOf('.') + 20;
        char other = token.charAt(middle) == 'A' ? 'B' : 'A';
        assertThat(who(token.substring(0, middle) + other + token.substring(middle + 1))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void doesNotLookAtATokenAtTheBallotBox() {
        HttpResponse<String> answer = send(post(to("/box/v1/ballots"), "{}").header("Authorization", "Bearer rubbish"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"null\"");
    }

    @Test
    void showsHealthAndNothingElseOfTheInside() {
        assertThat(send(to("/actuator/health/readiness")).statusCode()).isEqualTo(200);
        assertThat(send(to("/actuator/env")).statusCode()).isEqualTo(401);
        assertThat(send(to("/actuator/env").header("Authorization", "Bearer " + person("gateway", NOW, "things")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void givesTheSameActTheSameId() {
        assertThat(keep("key-00000001", "{\"name\":\"n\"}").body())
                .isEqualTo(keep("key-00000001", "{\"name\":\"n\"}").body());
        assertThat(json(keep("key-00000001", "{\"name\":\"n\"}")).at("/id"))
                .isNotEqualTo(json(keep("key-00000002", "{\"name\":\"n\"}")).at("/id"));
        assertThat(json(keep("key-00000001", "{\"name\":\"n\"}")).at("/body"))
                .isNotEqualTo(json(keep("key-00000001", "{\"name\":\"m\"}")).at("/body"));
    }

    @Test
    void tellsBodiesApartThatNobodyReads() {
        assertThat(without("{}").statusCode()).isEqualTo(200);
        assertThat(without("{}").body())
                .isEqualTo(without("{}").body())
                .isNotEqualTo(without("[]").body());
    }

    private HttpResponse<String> without(String body) {
        return send(post(to("/api/things/without"), body)
                .header("Authorization", "Bearer " + person("gateway", NOW, "things"))
                .header("Idempotency-Key", "key-00000001"));
    }

    @Test
    void asksForTheIdempotencyKey() {
        HttpResponse<String> answer = send(post(to("/api/things/kept"), "{\"name\":\"n\"}")
                .header("Authorization", "Bearer " + person("gateway", NOW, "things")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/violations/0/pointer").asString()).isEqualTo("header:Idempotency-Key");
    }

    @Test
    void refusesAKeyOneCharacterTooShortAndTakesTheShortest() {
        assertThat(keep("1234567", "{\"name\":\"n\"}").statusCode()).isEqualTo(400);
        assertThat(keep("12345678", "{\"name\":\"n\"}").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> keep(String key, String body) {
        return send(post(to("/api/things/kept"), body)
                .header("Authorization", "Bearer " + person("gateway", NOW, "things"))
                .header("Idempotency-Key", key));
    }

    private HttpResponse<String> who(String token) {
        return send(to("/api/things/who").header("Authorization", "Bearer " + token));
    }

    private HttpResponse<String> internal(String token) {
        return send(to("/internal/who").header("Authorization", "Bearer " + token));
    }

    private static String person(String issuer, Clock clock, String audience) {
        return new PersonTokens(signer(issuer, clock)).mint(ANA, audience);
    }

    private static String service(String issuer, String audience) {
        return new ServiceTokens(signer(issuer, NOW)).mint(audience);
    }

    private static TokenSigner signer(String issuer, Clock clock) {
        return new TokenSigner(issuer, KEYS.resolve(issuer + ".key"), clock);
    }

    private static Clock ago(Duration time) {
        return Clock.offset(NOW, time.negated());
    }

    private static JWTClaimsSet claims() {
        Instant now = NOW.instant();
        return new JWTClaimsSet.Builder()
                .issuer("gateway")
                .subject("ana")
                .audience("things")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .build();
    }
}
