package io.palmares.nominations.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.nominations.Http;
import io.palmares.nominations.ServiceTest;
import io.palmares.nominations.Story;
import io.palmares.web.caller.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every endpoint × every role. The endpoints are those the service maps; one that is not in the table fails.
class EveryEndpointTest extends ServiceTest {
    private static final String E = "access";
    private static final Set<Role> OFFICERS = EnumSet.of(Role.RETURNING_OFFICER, Role.SECOND_OFFICER);
    private static final Set<Role> INSIDERS = plus(OFFICERS, Role.ORGANISER, Role.AUDITOR);
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> ORGANISER = EnumSet.of(Role.ORGANISER);
    private static final Set<Role> MEMBER = EnumSet.of(Role.MEMBER);

    /// Who is let past the door; what they are then told is another test's matter.
    private static final Map<String, Set<Role>> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("POST /editions", ORGANISER),
            Map.entry("GET /editions", ALL),
            Map.entry("GET /editions/{edition}", ALL),
            Map.entry("PUT /editions/{edition}/rulebook", ORGANISER),
            Map.entry("GET /editions/{edition}/rulebook/violations", INSIDERS),
            Map.entry("POST /editions/{edition}/proposals", ORGANISER),
            Map.entry("GET /editions/{edition}/proposals", INSIDERS),
            Map.entry("DELETE /editions/{edition}/proposals", ORGANISER),
            Map.entry("POST /editions/{edition}/approvals", EnumSet.of(Role.RETURNING_OFFICER)),
            Map.entry("POST /people", EnumSet.of(Role.ORGANISER, Role.RETURNING_OFFICER)),
            Map.entry("POST /people/{person}/erasure", ORGANISER),
            Map.entry("GET /people/{person}/data", ORGANISER),
            Map.entry("POST /organisations", ORGANISER),
            Map.entry("GET /organisations", ALL),
            Map.entry("POST /editions/{edition}/members/import", ORGANISER),
            Map.entry("GET /editions/{edition}/members", INSIDERS),
            Map.entry("DELETE /editions/{edition}/members/{person}", ORGANISER),
            Map.entry("GET /editions/{edition}/appointments", INSIDERS),
            Map.entry("GET /editions/{edition}/names", INSIDERS),
            Map.entry("PUT /editions/{edition}/appointments/{role}/{person}", ORGANISER),
            Map.entry("DELETE /editions/{edition}/appointments/{role}/{person}", ORGANISER),
            Map.entry("GET /editions/{edition}/keys", INSIDERS),
            Map.entry("POST /editions/{edition}/keys/proposals", EnumSet.of(Role.ORGANISER, Role.RETURNING_OFFICER)),
            Map.entry("GET /editions/{edition}/keys/proposals", INSIDERS),
            Map.entry("DELETE /editions/{edition}/keys/proposals", EnumSet.of(Role.ORGANISER, Role.RETURNING_OFFICER)),
            Map.entry("POST /editions/{edition}/keys/approvals", OFFICERS),
            Map.entry("GET /editions/{edition}/lots", INSIDERS),
            Map.entry("GET /editions/{edition}/audit", plus(OFFICERS, Role.AUDITOR)),
            Map.entry("GET /editions/{edition}/mails", ORGANISER),
            Map.entry("GET /editions/{edition}/categories", ALL),
            Map.entry("GET /editions/{edition}/categories/{category}", ALL),
            Map.entry("GET /editions/{edition}/categories/{category}/transitions", plus(INSIDERS, Role.ANNOUNCER)),
            Map.entry("GET /editions/{edition}/categories/{category}/panel", plus(INSIDERS, Role.CHAIR)),
            Map.entry("PUT /editions/{edition}/categories/{category}/panel", ORGANISER),
            Map.entry("POST /editions/{edition}/categories/{category}/nominations", MEMBER),
            Map.entry("GET /editions/{edition}/categories/{category}/nominations/mine", MEMBER),
            Map.entry("GET /nominations/{id}", ALL),
            Map.entry("GET /nominations/{id}/proof", ALL),
            Map.entry("PUT /nominations/{id}", ALL),
            Map.entry("POST /nominations/{id}/submission", ALL),
            Map.entry("POST /nominations/{id}/withdrawal", ALL),
            Map.entry("GET /editions/{edition}/categories/{category}/nominees", INSIDERS),
            Map.entry("GET /editions/{edition}/categories/{category}/nominees/{nominee}/nominations", INSIDERS),
            Map.entry("GET /editions/{edition}/categories/{category}/endorsements", MEMBER),
            Map.entry("POST /editions/{edition}/categories/{category}/nominees/{nominee}/endorsement", MEMBER),
            Map.entry(
                    "POST /editions/{edition}/categories/{category}/nominees/{nominee}/endorsement/withdrawal", MEMBER),
            Map.entry("GET /editions/{edition}/categories/{category}/nominees/{nominee}/endorsements", INSIDERS),
            Map.entry("POST /editions/{edition}/categories/{category}/nominees/{nominee}/eligibility", ORGANISER),
            Map.entry("GET /editions/{edition}/categories/{category}/nominees/{nominee}/data", ORGANISER),
            Map.entry("POST /editions/{edition}/categories/{category}/nominees/{nominee}/erasure", ORGANISER),
            Map.entry("GET /editions/{edition}/categories/{category}/duplicates", INSIDERS),
            Map.entry("POST /editions/{edition}/categories/{category}/duplicates/{one}/{other}/distinction", ORGANISER),
            Map.entry(
                    "DELETE /editions/{edition}/categories/{category}/duplicates/{one}/{other}/distinction", ORGANISER),
            Map.entry("POST /editions/{edition}/categories/{category}/freeze", EnumSet.of(Role.RETURNING_OFFICER)),
            Map.entry("GET /editions/{edition}/categories/{category}/electorate", INSIDERS),
            Map.entry("GET /editions/{edition}/categories/{category}/right", ALL),
            Map.entry("POST /editions/{edition}/categories/{category}/right", MEMBER),
            Map.entry("GET /editions/{edition}/categories/{category}/right/key", MEMBER),
            Map.entry("GET /editions/{edition}/categories/{category}/proposals", INSIDERS),
            Map.entry("POST /editions/{edition}/categories/{category}/proposals", EnumSet.of(Role.RETURNING_OFFICER)),
            Map.entry("POST /editions/{edition}/categories/{category}/approvals", EnumSet.of(Role.SECOND_OFFICER)),
            Map.entry(
                    "DELETE /editions/{edition}/categories/{category}/proposals",
                    EnumSet.of(Role.ORGANISER, Role.RETURNING_OFFICER)),
            Map.entry(
                    "POST /editions/{edition}/categories/{category}/objections", EnumSet.of(Role.MEMBER, Role.NOMINEE)),
            Map.entry("GET /editions/{edition}/categories/{category}/objections", INSIDERS),
            Map.entry("POST /editions/{edition}/categories/{category}/objections/{objection}/answers", OFFICERS),
            Map.entry("POST /editions/{edition}/rulings/proposals", ORGANISER),
            Map.entry("GET /editions/{edition}/rulings", ALL),
            Map.entry("GET /editions/{edition}/rulings/{ruling}", ALL),
            Map.entry("POST /editions/{edition}/rulings/{ruling}/approvals", ALL),
            Map.entry("DELETE /editions/{edition}/rulings/{ruling}/proposals", ALL)));

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /editions", "{\"edition\":\"access\",\"programme\":\"p\",\"rulebook\":{}}"),
            Map.entry("PUT /editions/{edition}/rulebook", "{}"),
            Map.entry("POST /editions/{edition}/proposals", "{\"act\":\"NONE\"}"),
            Map.entry("POST /editions/{edition}/approvals", "{\"payloadHash\":\"x\"}"),
            Map.entry("POST /editions/{edition}/keys/proposals", "{\"act\":\"NONE\"}"),
            Map.entry("POST /editions/{edition}/keys/approvals", "{\"payloadHash\":\"x\"}"),
            Map.entry("POST /people", "{\"email\":\"x\",\"name\":\"X\"}"),
            Map.entry("POST /organisations", "{\"organisation\":\"X\",\"name\":\"X\",\"country\":\"XX\"}"),
            Map.entry("PUT /editions/{edition}/categories/{category}/panel", "{\"members\":[]}"),
            Map.entry(
                    "POST /editions/{edition}/categories/{category}/nominations",
                    Story.nomination("N", "n@x.example", false)),
            Map.entry(
                    "PUT /nominations/{id}",
                    Story.nomination("N", "n@x.example", false).replace(",\"submit\":false", "")),
            Map.entry("POST /editions/{edition}/categories/{category}/nominees/{nominee}/endorsement", "{}"),
            Map.entry(
                    "POST /editions/{edition}/categories/{category}/nominees/{nominee}/eligibility",
                    "{\"eligible\":true}"),
            Map.entry(
                    "POST /editions/{edition}/categories/{category}/duplicates/{one}/{other}/distinction",
                    "{\"why\":\"t\"}"),
            Map.entry("POST /editions/{edition}/categories/{category}/proposals", "{\"act\":\"DESTROY_ROLL_KEY\"}"),
            Map.entry("POST /editions/{edition}/categories/{category}/approvals", "{\"payloadHash\":\"x\"}"),
            Map.entry("POST /editions/{edition}/categories/{category}/objections", "{\"text\":\"t\"}"),
            Map.entry(
                    "POST /editions/{edition}/categories/{category}/objections/{objection}/answers",
                    "{\"answer\":\"t\"}"),
            Map.entry(
                    "POST /editions/{edition}/rulings/proposals",
                    "{\"kind\":\"EXCLUDE\",\"category\":\"manager\",\"clause\":\"E1\",\"code\":\"C\",\"text\":\"t\"}"),
            Map.entry("POST /editions/{edition}/rulings/{ruling}/approvals", "{\"payloadHash\":\"x\"}"));

    private static final Set<String> OPEN = Set.of(
            "GET /consents/{token}",
            "POST /consents/{token}",
            "PUT /consents/{token}/file",
            "GET /consents/{token}/data",
            "POST /consents/{token}/erasure");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @BeforeEach
    void published() {
        clock.moveTo(Instant.parse("2020-01-10T09:00:00Z"));
        if (as("orga", "ORGANISER@*").get("/api/nominations/v1/editions/" + E).status() == 404) {
            story(E).published();
        }
    }

    @Test
    void isInTheTable() {
        Set<String> known = new TreeSet<>(TABLE.keySet());
        known.addAll(OPEN);
        assertThat(mapped("/api/nominations/v1")).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void letsThoseInWhomTheTableNamesAndNobodyElse() {
        List<String> wrong = new ArrayList<>();
        TABLE.forEach((endpoint, allowed) -> {
            for (Role role : Role.values()) {
                String grant = role + "@" + E + (ofCategory(role) ? "/manager" : "");
                Http.Reply reply = call(as("p-" + role, grant), endpoint);
                boolean refused = reply.status() == 403 || reply.status() == 401;
                if (refused == allowed.contains(role) || reply.status() >= 500) {
                    wrong.add(endpoint + " " + role + " " + reply.status() + " " + reply.code());
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void takesNoRoleOfAnotherEdition() {
        List<String> wrong = new ArrayList<>();
        TABLE.keySet().stream()
                .filter(endpoint -> endpoint.contains("{edition}"))
                .forEach(endpoint -> {
                    for (Role role : Role.values()) {
                        Http.Reply reply = call(as("p", role + "@elsewhere"), endpoint);
                        boolean publicRead = endpoint.equals("GET /editions/{edition}");
                        if (reply.status() != 403 && !publicRead) {
                            wrong.add(endpoint + " " + role + " " + reply.status());
                        }
                    }
                });
        assertThat(wrong).isEmpty();
    }

    @Test
    void asksForASignIn() {
        TABLE.keySet()
                .forEach(endpoint -> assertThat(call(asNobody(), endpoint).code())
                        .as(endpoint)
                        .isEqualTo("not-signed-in"));
    }

    @Test
    void ofTheInternalInterfaceTakesServicesOnly() {
        for (String endpoint : mapped("/internal")) {
            assertThat(callInternal(as("p", "ORGANISER@*"), endpoint).status())
                    .as(endpoint)
                    .isEqualTo(403);
            assertThat(callInternal(asNobody(), endpoint).status()).as(endpoint).isEqualTo(401);
        }
        assertThat(call(asService("voting"), "GET /editions").status()).isEqualTo(403);
    }

    private List<String> mapped(String prefix) {
        List<String> endpoints = new ArrayList<>();
        mappings.getHandlerMethods().keySet().forEach(info -> {
            for (String path : info.getPatternValues()) {
                if (path.startsWith(prefix)) {
                    for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                        endpoints.add(method + " " + path.substring(prefix.length()));
                    }
                }
            }
        });
        return endpoints;
    }

    private static Http.Reply call(Http caller, String endpoint) {
        String method = endpoint.substring(0, endpoint.indexOf(' '));
        String path = "/api/nominations/v1" + filled(endpoint.substring(endpoint.indexOf(' ') + 1));
        boolean csv = endpoint.endsWith("/import");
        return caller.send(
                method,
                path,
                csv ? "email" : BODIES.get(endpoint),
                csv ? "text/csv" : "application/json",
                method.equals("GET") ? null : UUID.randomUUID().toString(),
                method.equals("PUT") ? "\"1\"" : null);
    }

    private static Http.Reply callInternal(Http caller, String endpoint) {
        String method = endpoint.substring(0, endpoint.indexOf(' '));
        @Nullable String body = method.equals("POST") ? "{}" : null;
        return caller.send(
                method,
                "/internal" + filled(endpoint.substring(endpoint.indexOf(' ') + 1)),
                body,
                "application/json",
                "some-key-1",
                null);
    }

    private static String filled(String path) {
        return path.replace("{edition}", E)
                .replace("{category}", "manager")
                .replace("{role}", "AUDITOR")
                .replaceAll("\\{[a-z]+}", "unknown");
    }

    private static boolean ofCategory(Role role) {
        return role == Role.JUROR || role == Role.CHAIR || role == Role.NOMINEE;
    }

    private static Set<Role> plus(Set<Role> roles, Role... more) {
        Set<Role> all = EnumSet.copyOf(roles);
        all.addAll(List.of(more));
        return all;
    }
}
