package io.palmares.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every endpoint of the gateway's own, with and without a session. The endpoints are those it maps; one that is not in
/// the table fails. What it passes on is the services' to let in.
class EveryEndpointTest extends DemoGatewayTest {
    /// Who is let past the door.
    private enum Door {
        ANYONE,
        SIGNED_IN,
        /// A change, for which the session alone is not enough.
        WITH_TOKEN
    }

    private static final Map<String, Door> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("GET /", Door.ANYONE),
            Map.entry("GET /editions/{edition}", Door.ANYONE),
            Map.entry("GET /editions/{edition}/rulebook", Door.ANYONE),
            Map.entry("GET /editions/{edition}/rulings", Door.ANYONE),
            Map.entry("GET /editions/{edition}/categories/{category}", Door.ANYONE),
            Map.entry("GET /winners", Door.ANYONE),
            Map.entry("GET /laureates/{candidate}", Door.ANYONE),
            Map.entry("GET /verify", Door.ANYONE),
            Map.entry("GET /receipt", Door.ANYONE),
            Map.entry("POST /receipt", Door.ANYONE),
            Map.entry("GET /consent/{token}", Door.ANYONE),
            Map.entry("GET /openapi", Door.ANYONE),
            Map.entry("GET /sign-in", Door.ANYONE),
            Map.entry("POST /sign-in/codes", Door.ANYONE),
            Map.entry("POST /sign-in/sessions", Door.ANYONE),
            Map.entry("POST /auth/codes", Door.ANYONE),
            Map.entry("POST /auth/sessions", Door.ANYONE),
            Map.entry("POST /auth/sessions/challenges", Door.ANYONE),
            Map.entry("POST /auth/sessions/passkey", Door.ANYONE),
            Map.entry("POST /auth/proofs/codes", Door.WITH_TOKEN),
            Map.entry("POST /auth/proofs/code", Door.WITH_TOKEN),
            Map.entry("POST /auth/proofs/challenges", Door.WITH_TOKEN),
            Map.entry("POST /auth/proofs/passkey", Door.WITH_TOKEN),
            Map.entry("GET /auth/passkeys", Door.SIGNED_IN),
            Map.entry("POST /auth/passkeys", Door.WITH_TOKEN),
            Map.entry("POST /auth/passkeys/challenges", Door.WITH_TOKEN),
            Map.entry("DELETE /auth/passkeys/{passkey}", Door.WITH_TOKEN),
            Map.entry("GET /auth/session", Door.SIGNED_IN),
            Map.entry("DELETE /auth/session", Door.WITH_TOKEN),
            Map.entry("POST /sign-out", Door.WITH_TOKEN),
            Map.entry("GET /me", Door.SIGNED_IN),
            Map.entry("GET /editions/{edition}/categories/{category}/nominate", Door.SIGNED_IN),
            Map.entry("GET /editions/{edition}/categories/{category}/endorse", Door.SIGNED_IN),
            Map.entry("GET /editions/{edition}/categories/{category}/vote", Door.SIGNED_IN),
            Map.entry("GET /editions/{edition}/categories/{category}/jury", Door.SIGNED_IN),
            Map.entry("GET /editions/{edition}/categories/{category}/office", Door.SIGNED_IN),
            Map.entry("GET /setup", Door.SIGNED_IN),
            Map.entry("GET /editions/{edition}/setup", Door.SIGNED_IN),
            Map.entry("GET /editions/{edition}/desk", Door.SIGNED_IN),
            Map.entry("GET /editions/{edition}/ceremony", Door.SIGNED_IN),
            Map.entry("GET /mailbox", Door.ANYONE),
            Map.entry("GET /mailbox/mails", Door.ANYONE),
            Map.entry("GET /demo/clock", Door.ANYONE),
            Map.entry("PUT /demo/clock", Door.ANYONE)));

    private static final Map<String, String> BODIES = Map.of(
            "POST /auth/proofs/code", "{\"code\":\"00000000\"}",
            "POST /auth/proofs/passkey", "{\"credential\":{}}",
            "POST /auth/passkeys", "{\"name\":\"Mine\",\"credential\":{}}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void isInTheTable() {
        assertThat(mapped().filter(each -> !each.endsWith(" /error")).distinct().toList())
                .containsExactlyInAnyOrderElementsOf(TABLE.keySet());
    }

    private Stream<String> mapped() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .flatMap(path ->
                                info.getMethodsCondition().getMethods().stream().map(method -> method + " " + path)));
    }

    @Test
    void asksForASessionWhereTheTableSaysSoAndNowhereElse() {
        List<String> wrong = new ArrayList<>();
        TABLE.forEach((endpoint, door) -> {
            boolean asked = asksForASession(endpoint, call(endpoint, null));
            boolean ends = endpoint.equals("DELETE /auth/session");
            if (asked == (door == Door.ANYONE || ends)) {
                wrong.add(endpoint + " without a session");
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void letsThoseInWhoHaveOneAndTheTokenForChanges() {
        List<String> wrong = new ArrayList<>();
        SignedInAs ana = signedIn();
        TABLE.forEach((endpoint, door) -> {
            HttpResponse<String> answer = call(endpoint, ana);
            boolean refused = asksForASession(endpoint, answer) || answer.statusCode() == 403;
            if (refused != (door == Door.WITH_TOKEN)) {
                wrong.add(endpoint + " with a session " + answer.statusCode());
            }
        });
        assertThat(wrong).isEmpty();
    }

    /// In words, or by leading to the page where one signs in; that page leads to itself.
    private static boolean asksForASession(String endpoint, HttpResponse<String> answer) {
        String to = answer.headers().firstValue("Location").orElse("");
        boolean leads = answer.statusCode() / 100 == 3 && to.contains("/sign-in") && !endpoint.contains(" /sign-in");
        return answer.statusCode() == 401 || leads;
    }

    private HttpResponse<String> call(String endpoint, @Nullable SignedInAs person) {
        String method = endpoint.substring(0, endpoint.indexOf(' '));
        String path = endpoint.substring(endpoint.indexOf(' ') + 1)
                .replace("{edition}", "ecc-2020")
                .replace("{category}", "manager")
                .replaceAll("\\{[a-z]+}", "unknown");
        boolean form = path.startsWith("/sign") || path.startsWith("/receipt");
        HttpRequest.Builder request = to(path).header(
                        "Content-Type", form ? "application/x-www-form-urlencoded" : "application/json")
                .method(
                        method,
                        method.equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(form ? "" : BODIES.getOrDefault(endpoint, "{}")));
        if (person != null) {
            request.header("Cookie", person.cookie());
        }
        return send(request);
    }
}
