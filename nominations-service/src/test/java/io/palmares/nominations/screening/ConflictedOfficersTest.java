package io.palmares.nominations.screening;

import static io.palmares.nominations.Story.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.nominations.Http;
import io.palmares.nominations.Rulebooks;
import io.palmares.nominations.ServiceTest;
import io.palmares.nominations.Story;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConflictedOfficersTest extends ServiceTest {
    @Test
    void stepBackForTheNextUnconflictedDeputy() {
        clock.moveTo(Instant.parse("2020-01-10T09:00:00Z"));
        Story story = story("conflict-1");
        String edition = Story.API + "/editions/conflict-1";
        Http organiser = story.organiser();
        ok(organiser.post(
                Story.API + "/editions",
                "{\"edition\":\"conflict-1\",\"programme\":\"european-cluster-awards\",\"rulebook\":"
                        + Rulebooks.ofEdition("conflict-1")
                                .replace("\"deputies\":[]", "\"deputies\":[\"deputy-1\",\"deputy-2\"]")
                        + "}"));
        List<String> members = story.members(3);
        String officer = members.get(1);
        ok(organiser.put(edition + "/appointments/RETURNING_OFFICER/" + officer));
        String hash = ok(organiser.post(edition + "/proposals", "{\"act\":\"PUBLISH\"}"))
                .json()
                .path("payloadHash")
                .asString();
        ok(as(officer, "RETURNING_OFFICER@conflict-1")
                .post(edition + "/approvals", "{\"payloadHash\":\"" + hash + "\"}"));
        story.awaitState("manager", "PUBLISHED");
        story.moveTo("2020-02-02T09:00:00Z");
        story.awaitState("manager", "NOMINATING");
        String nomination =
                Story.nomination("Ada", "ada@conflict-1.example", true).replace("org-of-ada", "org-2");
        ok(story.member(members.get(2)).post(story.path("manager") + "/nominations", nomination));
        Http.Reply proposed = ok(organiser.post(
                edition + "/rulings/proposals",
                "{\"kind\":\"EXCLUDE\",\"category\":\"manager\",\"nominee\":\""
                        + story.nominee("Ada").path("nominee").asString()
                        + "\",\"clause\":\"E1\",\"code\":\"C\",\"text\":\"t\"}"));
        String path = edition + "/rulings/" + proposed.json().path("ruling").asString() + "/approvals";
        String approval =
                "{\"payloadHash\":\"" + proposed.json().path("payloadHash").asString() + "\"}";
        // The officer's organisation is the nominee's.
        assertThat(as(officer, "RETURNING_OFFICER@conflict-1")
                        .post(path, approval)
                        .code())
                .isEqualTo("conflicted");
        assertThat(as("deputy-2", "MEMBER@conflict-1").post(path, approval).code())
                .isEqualTo("not-allowed");
        assertThat(stepsIn("RETURNING_OFFICER", "deputy-1", "")).isTrue();
        assertThat(stepsIn("RETURNING_OFFICER", "deputy-2", "")).isFalse();
        assertThat(acting()).containsExactly("deputy-1");
        // Nobody sits in the chair; each vacant office takes a deputy of its own.
        assertThat(stepsIn("CHAIR", "deputy-1", "")).isFalse();
        assertThat(stepsIn("CHAIR", "deputy-2", "")).isTrue();
        assertThat(stepsIn("CHAIR", "deputy-2", "deputy-2")).isFalse();
        assertThat(stepsIn("AUDITOR", "deputy-1", "")).isFalse();
        assertThat(signs(officer)).isEqualTo(403);
        assertThat(signs("deputy-1")).isEqualTo(200);
        assertThat(signs("deputy-2")).isEqualTo(403);
        ok(as("deputy-1", "MEMBER@conflict-1").post(path, approval));
        assertThat(story.nominee("Ada").path("state").asString()).isEqualTo("INELIGIBLE");
    }

    private boolean stepsIn(String role, String person, String declared) {
        return ok(asService("voting")
                        .get("/internal/editions/conflict-1/categories/manager/deputies/" + role + "/" + person
                                + "?declared=" + declared))
                .json()
                .path("stepsIn")
                .asBoolean();
    }

    private List<String> acting() {
        return ok(asService("voting")
                        .get("/internal/editions/conflict-1/categories/manager/officers/RETURNING_OFFICER"))
                .json()
                .findValuesAsString("person");
    }

    private int signs(String person) {
        String body = "{\\\"log\\\":\\\"awards.example/log/conflict-1\\\",\\\"t\\\":\\\"shortlist\\\",\\\"v\\\":1}";
        return asService("voting")
                .post(
                        "/internal/signatures",
                        "{\"edition\":\"conflict-1\",\"category\":\"manager\",\"person\":\"" + person
                                + "\",\"role\":\"RETURNING_OFFICER\",\"t\":\"shortlist\",\"body\":\"" + body + "\"}")
                .status();
    }
}
