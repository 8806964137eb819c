package io.palmares.voting;

import static io.palmares.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.SigningKey;
import io.palmares.voting.RunningService.Installation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Every endpoint by everyone there is. The endpoints are those the service maps; one that is not in the table fails.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryEndpointTest {
    private static final String C = "access";
    private static final String SCORES = "{\"scores\":{\"impact\":1}}";
    private static final String HASH = "{\"payloadHash\":\"x\"}";
    private final Installation installation = Installation.fresh().moveTo(Instant.parse("2020-09-20T08:00:00Z"));
    private final Nominations nominations = Nominations.start(SigningKey.ofSeed(Bytes.of(new byte[32])));
    private final RunningService service =
            RunningService.of(installation, "palmares.nominations.url=" + nominations.url());

    @BeforeAll
    void tell() {
        JuryEvents events = new JuryEvents(service);
        events.publishRulebook(C);
        events.appointPanel(C, 3);
        events.freezeCandidates(C, List.of("aaaaaaaa", "bbbbbbbb"), Map.of());
        List.of("aaaaaaaa", "bbbbbbbb").forEach(id -> events.tellProfile(C, id));
        eventually(
                () -> assertThat(as("JUROR").get("/files").json().path("items")).hasSize(2));
    }

    @AfterAll
    void stop() {
        service.close();
        nominations.close();
    }

    /// Everyone who might come, by a word; jurors and chair sit on the panel, the deputy steps in for the returning
    /// officer.
    private @Nullable String token(String who) {
        return switch (who) {
            case "NOBODY" -> null;
            case "SERVICE" -> installation.service("results");
            case "CHAIR" -> installation.token("j1", "o1", "CHAIR@ecc-2020/access", "JUROR@ecc-2020/access");
            case "JUROR" -> installation.token("j2", "o2", "JUROR@ecc-2020/access");
            case "JUROR WITHOUT A SEAT" -> installation.token("p8", null, "JUROR@ecc-2020/access");
            case "CHAIR WITHOUT A SEAT" -> installation.token("p8", null, "CHAIR@ecc-2020/access");
            case "DEPUTY" -> installation.token("deputy", null, "MEMBER@ecc-2020");
            case "OFFICER ELSEWHERE" -> installation.token("p8", null, "RETURNING_OFFICER@ecc-2019");
            default -> installation.token("p9", null, who + "@ecc-2020");
        };
    }

    private JuryDoor as(String who) {
        return new JuryDoor(service, token(who), C);
    }

    private static final List<String> EVERYONE = List.of(
            "NOBODY",
            "SERVICE",
            "MEMBER",
            "NOMINEE",
            "JUROR",
            "JUROR WITHOUT A SEAT",
            "CHAIR",
            "CHAIR WITHOUT A SEAT",
            "ORGANISER",
            "RETURNING_OFFICER",
            "DEPUTY",
            "OFFICER ELSEWHERE",
            "SECOND_OFFICER",
            "AUDITOR",
            "ANNOUNCER");
    private static final Set<String> PANEL = Set.of("JUROR", "CHAIR");
    private static final Set<String> BOTH = Set.of("CHAIR", "RETURNING_OFFICER", "DEPUTY");
    private static final Set<String> READERS = Set.of("CHAIR", "RETURNING_OFFICER", "DEPUTY", "AUDITOR");
    private static final Set<String> SERVICES = Set.of("SERVICE");

    /// A request, and who is let through to its rule.
    record Endpoint(String method, String path, @Nullable String body, Set<String> allowed) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static final String REOPENING = "/scorecards/j3/aaaaaaaa/reopening";
    private static final List<Endpoint> ENDPOINTS = List.of(
            new Endpoint("GET", "/files", null, PANEL),
            new Endpoint("GET", "/files/aaaaaaaa", null, PANEL),
            new Endpoint("PUT", "/files/aaaaaaaa/declaration", "{\"conflict\":\"NONE\"}", PANEL),
            new Endpoint("GET", "/scorecards", null, PANEL),
            new Endpoint("GET", "/scorecards/aaaaaaaa", null, PANEL),
            new Endpoint("PUT", "/scorecards/aaaaaaaa", SCORES, PANEL),
            new Endpoint("POST", "/scorecards/aaaaaaaa/submission", "{}", PANEL),
            new Endpoint("POST", "/scorecards/bbbbbbbb/abstention", "{}", PANEL),
            new Endpoint("GET", "/standing", null, READERS),
            new Endpoint("GET", "/shortlist/proposals", null, READERS),
            new Endpoint("POST", "/shortlist/proposals", "{\"act\":\"PUBLISH_SHORTLIST\"}", BOTH),
            new Endpoint("POST", "/shortlist/approvals", HASH, BOTH),
            new Endpoint("DELETE", "/shortlist/proposals", null, BOTH),
            new Endpoint("GET", "/scorecards/proposals", null, READERS),
            new Endpoint("DELETE", "/scorecards/proposals", null, BOTH),
            new Endpoint("POST", REOPENING + "/proposals", "{\"reason\":\"A slip.\"}", Set.of("CHAIR")),
            new Endpoint("POST", REOPENING + "/approvals", HASH, Set.of("RETURNING_OFFICER", "DEPUTY")),
            new Endpoint("GET", "/casting-votes", null, Set.of("CHAIR")),
            new Endpoint(
                    "POST",
                    "/casting-votes",
                    "{\"tied\":[\"aaaaaaaa\",\"bbbbbbbb\"],\"preferred\":\"aaaaaaaa\"}",
                    Set.of("CHAIR")),
            new Endpoint("GET", "/boxes", null, Set.of("RETURNING_OFFICER", "SECOND_OFFICER", "ORGANISER", "AUDITOR")),
            new Endpoint(
                    "POST",
                    "/boxes/members/paper/signature",
                    "{\"bodyHash\":\"" + "A".repeat(43) + "\"}",
                    Set.of("RETURNING_OFFICER", "DEPUTY")),
            new Endpoint("GET", "/internal/keys/ecc-2020", null, SERVICES),
            new Endpoint("GET", "/internal/juries/ecc-2020/access/scorecards", null, SERVICES),
            new Endpoint("GET", "/internal/juries/ecc-2020/access/owing", null, SERVICES),
            new Endpoint("GET", "/internal/juries/ecc-2020/access/casting-votes", null, SERVICES),
            new Endpoint("POST", "/internal/juries/ecc-2020/access/casting-votes", "{\"tied\":[]}", SERVICES));

    static Stream<Arguments> everyEndpointByEveryone() {
        return ENDPOINTS.stream().flatMap(endpoint -> EVERYONE.stream().map(who -> Arguments.of(endpoint, who)));
    }

    private static String full(Endpoint endpoint) {
        return endpoint.path().startsWith("/internal")
                ? endpoint.path()
                : "/api/voting/v1/editions/ecc-2020/categories/access" + endpoint.path();
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("everyEndpointByEveryone")
    void letsThroughWhomItIsFor(Endpoint endpoint, String who) {
        String api = full(endpoint);
        Long version = endpoint.method().equals("PUT") ? 0L : null;
        int status =
                as(who).send(endpoint.method(), api, endpoint.body(), version).status();
        if (endpoint.allowed().contains(who)) {
            assertThat(status).isNotIn(401, 403).isLessThan(500);
        } else {
            assertThat(status).isIn(401, 403);
        }
    }

    /// Without credentials, whatever comes along.
    private static final Set<String> OPEN = Set.of(
            "GET /api/public/v1/editions/{edition}/jury",
            "GET /api/public/v1/editions/{edition}/papers/{category}",
            "GET /api/public/v1/editions/{edition}/categories/{category}/turnout",
            "GET /api/public/v1/editions/{edition}/integrity",
            "POST /api/public/v1/verify/receipt",
            "GET /box/v1/challenge",
            "POST /box/v1/status",
            "POST /box/v1/ballots",
            "GET /log/**",
            "GET /log/{edition}/box/{category}/{electorClass}/proof/{leaf}");

    /// Those of libraries are tested there.
    private static final Set<String> OF_LIBRARIES = Set.of("/internal/dead-letters", "/v3/api-docs", "/error");

    @Test
    void isInTheTable() {
        assertThat(mapped().filter(each -> !isInTable(each)).filter(each -> !OPEN.contains(each)))
                .isEmpty();
        assertThat(mapped()).containsAll(OPEN);
    }

    private Stream<String> mapped() {
        return service
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(path -> OF_LIBRARIES.stream().noneMatch(path::startsWith))
                        .flatMap(path ->
                                info.getMethodsCondition().getMethods().stream().map(method -> method + " " + path)));
    }

    private static boolean isInTable(String each) {
        String method = each.substring(0, each.indexOf(' '));
        PathPattern pattern = PathPatternParser.defaultInstance.parse(each.substring(each.indexOf(' ') + 1));
        return ENDPOINTS.stream()
                .anyMatch(endpoint ->
                        endpoint.method().equals(method) && pattern.matches(PathContainer.parsePath(full(endpoint))));
    }

    @Test
    void leavesThePublicPanelOpen() {
        JuryDoor.Reply reply = as("NOBODY").anyPath("/api/public/v1/editions/ecc-2020/jury");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }
}
