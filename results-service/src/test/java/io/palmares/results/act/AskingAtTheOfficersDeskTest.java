package io.palmares.results.act;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.results.Http;
import io.palmares.results.ServiceTest;
import io.palmares.web.caller.Role;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every endpoint that people use here, by everyone there is.
class AskingAtTheOfficersDeskTest extends ServiceTest {
    private static final String DESK = "/api/results/v1/editions/{edition}/categories/{category}";
    private static final String REASON = ",\"reason\":\"Because.\"}";
    private static final String APPROVAL = "{\"payloadHash\":\"x\"}";
    private static final Set<Role> READERS = Set.of(Role.RETURNING_OFFICER, Role.SECOND_OFFICER, Role.AUDITOR);
    private static final Set<Role> FIRST = Set.of(Role.RETURNING_OFFICER);
    private static final Set<Role> SECOND = Set.of(Role.SECOND_OFFICER);

    private record Door(Set<Role> roles, String body) {}

    private static final Map<String, Door> DOORS = Map.ofEntries(
            entry("GET " + DESK, new Door(READERS, "")),
            entry("GET " + DESK + "/proposals", new Door(READERS, "")),
            entry("DELETE " + DESK + "/proposals", new Door(FIRST, "")),
            entry("POST " + DESK + "/count/proposals", new Door(FIRST, "{\"act\":\"COUNT\"}")),
            entry("POST " + DESK + "/count/approvals", new Door(SECOND, APPROVAL)),
            entry("POST " + DESK + "/certificate/proposals", new Door(FIRST, "{\"act\":\"CERTIFY\"}")),
            entry("POST " + DESK + "/certificate/approvals", new Door(SECOND, APPROVAL)),
            entry(
                    "POST " + DESK + "/withdrawal/proposals",
                    new Door(FIRST, "{\"act\":\"WITHDRAW_CERTIFICATE\"" + REASON)),
            entry("POST " + DESK + "/withdrawal/approvals", new Door(SECOND, APPROVAL)),
            entry(
                    "POST " + DESK + "/corrections/proposals",
                    new Door(
                            FIRST, "{\"act\":\"CORRECT\",\"candidate\":\"aaaaaaaa\",\"status\":\"declined\"" + REASON)),
            entry("POST " + DESK + "/corrections/approvals", new Door(SECOND, APPROVAL)),
            entry("POST " + DESK + "/acknowledgements", new Door(Set.of(Role.AUDITOR), "{\"answer\":\"ACKNOWLEDGE\"}")),
            entry("PUT " + DESK + "/embargo-list", new Door(FIRST, "{\"recipients\":[]}")),
            entry("POST " + DESK + "/announcement", new Door(Set.of(Role.ANNOUNCER), "{}")));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void knowsEveryDoorThereIs() {
        Set<String> there = new TreeSet<>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/results/"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> there.add(method + " " + path))));
        assertThat(there).containsExactlyInAnyOrderElementsOf(DOORS.keySet());
    }

    @Test
    void letsInWhomTheTableNamesAndNobodyElse() {
        DOORS.forEach((door, expected) -> Arrays.stream(Role.values()).forEach(role -> {
            int status = knock(as("p1", role + "@e1"), door, expected.body());
            assertThat(status == 403)
                    .as("%s by %s: %d", door, role, status)
                    .isNotEqualTo(expected.roles().contains(role));
            assertThat(status).as("%s by %s", door, role).isNotIn(400, 401, 500);
        }));
    }

    @Test
    void asksWhoDecidesAResultForAFreshProofAndNobodyElse() {
        DOORS.forEach((door, expected) -> expected.roles().forEach(role -> {
            boolean decides = door.matches(".*/(count|certificate|withdrawal|corrections)/(proposals|approvals)");
            assertThat(ask(asLongAgo("p1", role + "@e1"), door, expected.body())
                            .body()
                            .contains("proof-too-old"))
                    .as("%s by %s", door, role)
                    .isEqualTo(decides);
        }));
    }

    @Test
    void letsInNobodyOfAnotherEdition() {
        DOORS.forEach((door, expected) -> expected.roles()
                .forEach(role -> assertThat(knock(as("p1", role + "@e2"), door, expected.body()))
                        .as("%s by %s", door, role)
                        .isEqualTo(403)));
    }

    @Test
    void letsInNoServiceAndNobodyUnknown() {
        for (Http stranger : List.of(asNobody(), asService("voting"))) {
            DOORS.forEach((door, expected) ->
                    assertThat(knock(stranger, door, expected.body())).as(door).isIn(401, 403));
        }
    }

    private static int knock(Http caller, String door, String body) {
        return ask(caller, door, body).statusCode();
    }

    private static HttpResponse<String> ask(Http caller, String door, String body) {
        String[] methodAndPath =
                door.replace("{edition}", "e1").replace("{category}", "c1").split(" ", 2);
        return caller.ask(methodAndPath[0], methodAndPath[1], body);
    }
}
