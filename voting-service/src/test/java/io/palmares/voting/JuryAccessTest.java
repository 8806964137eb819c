package io.palmares.voting;

import static io.palmares.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

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

/// Every endpoint of the jury, by everyone there is.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JuryAccessTest {
    private static final String C = "access";
    private static final String SCORES = "{\"scores\":{\"impact\":1}}";
    private static final String HASH = "{\"payloadHash\":\"x\"}";
    private final Installation installation = Installation.fresh().moveTo(Instant.parse("2020-09-20T08:00:00Z"));
    private final RunningService service = RunningService.of(installation);

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
    }

    /// Everyone who might come, by a word; jurors and chair sit on the panel.
    private @Nullable String token(String who) {
        return switch (who) {
            case "NOBODY" -> null;
            case "SERVICE" -> installation.service("results");
            case "CHAIR" -> installation.token("j1", "o1", "CHAIR@ecc-2020/access", "JUROR@ecc-2020/access");
            case "JUROR" -> installation.token("j2", "o2", "JUROR@ecc-2020/access");
            case "JUROR WITHOUT A SEAT" -> installation.token("p8", null, "JUROR@ecc-2020/access");
            case "CHAIR WITHOUT A SEAT" -> installation.token("p8", null, "CHAIR@ecc-2020/access");
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
            "OFFICER ELSEWHERE",
            "SECOND_OFFICER",
            "AUDITOR",
            "ANNOUNCER");
    private static final Set<String> PANEL = Set.of("JUROR", "CHAIR");
    private static final Set<String> BOTH = Set.of("CHAIR", "RETURNING_OFFICER");
    private static final Set<String> READERS = Set.of("CHAIR", "RETURNING_OFFICER", "AUDITOR");
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
            new Endpoint("POST", REOPENING + "/approvals", HASH, Set.of("RETURNING_OFFICER")),
            new Endpoint("GET", "/casting-votes", null, Set.of("CHAIR")),
            new Endpoint(
                    "POST",
                    "/casting-votes",
                    "{\"tied\":[\"aaaaaaaa\",\"bbbbbbbb\"],\"preferred\":\"aaaaaaaa\"}",
                    Set.of("CHAIR")),
            new Endpoint("GET", "/internal/juries/ecc-2020/access/scorecards", null, SERVICES),
            new Endpoint("GET", "/internal/juries/ecc-2020/access/owing", null, SERVICES),
            new Endpoint("GET", "/internal/juries/ecc-2020/access/casting-votes", null, SERVICES),
            new Endpoint("POST", "/internal/juries/ecc-2020/access/casting-votes", "{\"tied\":[]}", SERVICES));

    static Stream<Arguments> everyEndpointByEveryone() {
        return ENDPOINTS.stream().flatMap(endpoint -> EVERYONE.stream().map(who -> Arguments.of(endpoint, who)));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("everyEndpointByEveryone")
    void letsThroughWhomItIsFor(Endpoint endpoint, String who) {
        String api = endpoint.path().startsWith("/internal")
                ? endpoint.path()
                : "/api/voting/v1/editions/ecc-2020/categories/access" + endpoint.path();
        Long version = endpoint.method().equals("PUT") ? 0L : null;
        int status =
                as(who).send(endpoint.method(), api, endpoint.body(), version).status();
        if (endpoint.allowed().contains(who)) {
            assertThat(status).isNotIn(401, 403).isLessThan(500);
        } else {
            assertThat(status).isIn(401, 403);
        }
    }

    @Test
    void leavesOnlyThePublicPanelOpen() {
        JuryDoor.Reply reply = as("NOBODY").anyPath("/api/public/v1/editions/ecc-2020/jury");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }
}
