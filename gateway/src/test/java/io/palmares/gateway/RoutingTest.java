package io.palmares.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTest extends DemoGatewayTest {

    @ParameterizedTest
    @CsvSource({
        "/api/nominations/editions/ecc-2020,nominations",
        "/api/voting/panels,voting",
        "/api/results/counts?category=manager,results",
        "/api/public/v1/editions,results",
        "/api/public/v1/editions/ecc-2020,results",
        "/api/public/v1/editions/ecc-2020/timeline.ics,results",
        "/api/public/v1/editions/ecc-2020/categories/manager/result,results",
        "/api/public/v1/winners?year=2020,results",
        "/api/public/v1/editions/ecc-2020/papers/abc/box,voting",
        "/api/public/v1/editions/ecc-2020/jury,voting",
        "/api/public/v1/editions/ecc-2020/categories/manager/turnout,voting",
        "/api/public/v1/editions/ecc-2020/integrity,voting",
        "/api/public/v1/verify/receipt,voting",
        "/log/ecc-2020/checkpoint,voting",
        "/log/ecc-2020/tile/0/x001/x234/067.p/3,voting",
        "/log/ecc-2020/box/manager/members/tile/entries/000,voting",
        "/log/ecc-2020/file/MWkUv2cP0tcZ0mx1Jd-Ga3sHkM0jJmHfRSbCSp7nFcM,results",
        "/box/v1/ballots/abc,voting"
    })
    void leadsToTheService(String path, String service) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).at("/hello").asString()).isEqualTo(path);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"stub\"");
        assertThat(NOMINATIONS.seen).hasSize(service.equals("nominations") ? 1 : 0);
        assertThat(VOTING.seen).hasSize(service.equals("voting") ? 1 : 0);
        assertThat(RESULTS.seen).hasSize(service.equals("results") ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/people/p-ana",
                "/api/nominations/../../internal/people/p-ana",
                "/api/nominations/%2e%2e/%2e%2e/internal/people/p-ana",
                "/api/nominations;x=y/../internal",
                "/api/nominations//internal",
                "/api/other/x",
                "/api/public/v2/editions",
                "/log/../internal/keys/ecc-2020",
                "/actuator",
                "/actuator/env",
                "/actuator/gateway/routes",
                "/error"
            })
    void leadsNowhereElse(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isIn(400, 403, 404);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("no-store"))
                .contains("no-store");
        assertThat(NOMINATIONS.seen).isEmpty();
        assertThat(VOTING.seen).isEmpty();
        assertThat(RESULTS.seen).isEmpty();
    }

    @Test
    void letsAnyoneReadALogAndTellsNobodyWhoDid() {
        HttpResponse<String> answer = send(to("/log/ecc-2020/checkpoint")
                .header("Cookie", signedIn().cookie())
                .header("Authorization", "Bearer mine")
                .header("Origin", "https://checker.example"));
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(VOTING.last().headers()).doesNotContainKeys("cookie", "authorization");
        VOTING.seen.clear();
        assertThat(send(posting("/log/ecc-2020/checkpoint", "{}")).statusCode()).isIn(403, 404, 405);
        assertThat(VOTING.seen).isEmpty();
    }

    @Test
    void speaksForASignedInPersonTowardsOneServiceForTwoMinutes() throws ParseException {
        SignedInAs ana = signedIn();
        send(to("/api/voting/panels").header("Cookie", ana.cookie()).header("Authorization", "Bearer mine"));
        JWTClaimsSet claims = claims(VOTING.last());
        assertThat(claims.getIssuer()).isEqualTo("gateway");
        assertThat(claims.getAudience()).containsExactly("voting");
        assertThat(claims.getSubject()).isEqualTo("p-ana");
        assertThat(claims.getClaim("org")).isEqualTo("org-1");
        assertThat(claims.getStringListClaim("roles")).containsExactly("JUROR@ecc-2020/manager", "MEMBER@ecc-2020");
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(2));
        assertThat(VOTING.last().headers()).doesNotContainKeys("cookie", "x-csrf-token");
    }

    @Test
    void speaksForNobodyWithoutASession() {
        send(to("/api/voting/panels")
                .header("Authorization", "Bearer mine")
                .header("X-Forwarded-For", "1.2.3.4")
                .header("Cookie", "palmares-session=" + "0".repeat(52)));
        assertThat(VOTING.last().headers())
                .doesNotContainKeys("authorization", "cookie", "x-forwarded-for", "forwarded", "x-csrf-token");
    }

    @Test
    void takesAChangeOnlyWithTheSessionsToken() {
        SignedInAs ana = signedIn();
        HttpResponse<String> refused =
                send(posting("/api/nominations/drafts", "{}").header("Cookie", ana.cookie()));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(codeOf(refused)).isEqualTo("csrf-token");
        NOMINATIONS.seen.clear();
        HttpResponse<String> taken = send(posting("/api/nominations/drafts", "{\"a\":1}")
                .header("Cookie", ana.cookie())
                .header("X-CSRF-Token", ana.csrfToken())
                .header("Idempotency-Key", "key-00000001")
                .header("If-Match", "\"3\""));
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(NOMINATIONS.last().body()).isEqualTo("{\"a\":1}");
        assertThat(NOMINATIONS.last().headers())
                .containsEntry("idempotency-key", List.of("key-00000001"))
                .containsEntry("if-match", List.of("\"3\""));
    }

    @Test
    void letsNothingThatNamesAPersonReachTheBallotBox() {
        SignedInAs ana = signedIn();
        send(posting("/box/v1/ballots", "{\"ballot\":1}")
                .header("Cookie", ana.cookie())
                .header("Authorization", "Bearer mine")
                .header("X-CSRF-Token", ana.csrfToken())
                .header("X-Forwarded-For", "1.2.3.4")
                .header("Forwarded", "for=1.2.3.4")
                .header("X-Real-IP", "1.2.3.4")
                .header("X-Request-Id", "r-1")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .header("baggage", "person=ana")
                .header("User-Agent", "Ana's browser")
                .header("Accept-Language", "pt-PT")
                .header("Referer", "http://127.0.0.1/ana")
                .header("Idempotency-Key", "leaf-hash-00000"));
        assertThat(VOTING.last().body()).isEqualTo("{\"ballot\":1}");
        assertThat(VOTING.last().headers().keySet())
                .isSubsetOf(
                        "host",
                        "connection",
                        "content-type",
                        "content-length",
                        "transfer-encoding",
                        "idempotency-key",
                        "accept",
                        "accept-encoding");
        assertThat(VOTING.last().headers()).containsEntry("idempotency-key", List.of("leaf-hash-00000"));
        assertThat(VOTING.last().toString()).doesNotContain("1.2.3.4", "ana", "Ana", "palmares-session");
    }

    @Test
    void publicCallsBringNobodysCookie() {
        SignedInAs ana = signedIn();
        send(to("/api/public/v1/editions").header("Cookie", ana.cookie()));
        assertThat(RESULTS.last().headers()).doesNotContainKeys("cookie", "authorization");
    }

    @Test
    void passesOnWhatAServiceRefuses() {
        VOTING.answer(request -> new StubService.Reply(409, "application/problem+json", "{\"code\":\"wrong-state\"}"));
        HttpResponse<String> answer = post("/api/public/v1/verify/receipt", "{}");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("{\"code\":\"wrong-state\"}");
    }

    @Test
    void deletesAndPutsToo() {
        send(to("/api/results/x").DELETE());
        assertThat(RESULTS.last().method()).isEqualTo("DELETE");
        send(to("/api/results/x").PUT(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(RESULTS.last().method()).isEqualTo("PUT");
    }

    private static JWTClaimsSet claims(StubService.Seen request) throws ParseException {
        List<String> authorization = request.headers().getOrDefault("authorization", List.of());
        assertThat(authorization).hasSize(1);
        return SignedJWT.parse(authorization.getFirst().substring("Bearer ".length()))
                .getJWTClaimsSet();
    }
}
