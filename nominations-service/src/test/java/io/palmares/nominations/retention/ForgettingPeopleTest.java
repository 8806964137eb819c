package io.palmares.nominations.retention;

import static io.palmares.nominations.Story.ok;
import static io.palmares.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.Contracts;
import io.palmares.nominations.Http;
import io.palmares.nominations.ServiceTest;
import io.palmares.nominations.Story;
import io.palmares.nominations.Wire;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ForgettingPeopleTest extends ServiceTest {
    @Test
    void silentAndDecliningNomineesAreAnonymousThirtyDaysAfterTheEndOfConsent() {
        clock.moveTo(Instant.parse("2020-01-10T09:00:00Z"));
        Story story = story("forget-1").published();
        story.moveTo("2020-02-02T09:00:00Z");
        story.awaitState("manager", "NOMINATING");
        ok(story.nominate("m1", "Silent", "silent@g.example", true));
        ok(story.nominate("m1", "Willing", "willing@g.example", true));
        ok(story.answer("willing@g.example", "CONSENT"));
        clock.moveTo(Instant.parse("2020-04-07T15:59:59Z"));
        eventually(() ->
                assertThat(story.nominee("Silent").path("state").asString()).isEqualTo("TIMED_OUT"));
        // Thirty calendar days at the same wall-clock time: summer time has begun.
        clock.moveTo(Instant.parse("2020-04-07T16:00:00Z"));
        eventually(() -> assertThat(story.organiser()
                        .get(story.path("manager") + "/nominees")
                        .text())
                .doesNotContain("Silent")
                .contains("Willing"));
    }

    @Test
    void aPersonsErasureTakesNameAddressAndWhatTheOthersWereTold() {
        clock.moveTo(Instant.parse("2020-01-10T09:00:00Z"));
        Story story = story("forget-2").published();
        List<String> members = story.members(2);
        story.moveTo("2020-02-02T09:00:00Z");
        story.awaitState("manager", "NOMINATING");
        ok(story.nominate(members.get(1), "Gone", "m1@forget-2.example", true));
        ok(story.nominate(members.get(1), "Stays", "stays@forget-2.example", true));
        ok(story.answer("m1@forget-2.example", "CONSENT"));
        ok(story.answer("stays@forget-2.example", "CONSENT"));
        story.moveTo("2020-03-01T17:00:00Z");
        story.awaitState("manager", "SCREENING");
        ok(story.admit("Gone"));
        ok(story.admit("Stays"));
        String nominee = story.nominee("Gone").path("nominee").asString();
        ok(story.returningOfficer().post(story.path("manager") + "/freeze", ""));
        String erasure = Story.API + "/people/" + members.get(0) + "/erasure";
        assertThat(story.member(members.get(1)).post(erasure, "").code()).isEqualTo("not-allowed");
        ok(story.member(members.get(0)).post(erasure, ""));
        ok(story.member(members.get(0)).post(erasure, ""));
        assertThat(asService("gateway")
                        .get("/internal/people/" + members.get(0))
                        .status())
                .isEqualTo(404);
        assertThat(story.organiser().get(story.path("manager") + "/nominees").text())
                .doesNotContain("Gone");
        try (Wire wire = wire()) {
            eventually(() -> assertThat(wire.of(Contracts.PROFILE_CHANGED)).anySatisfy(event -> {
                assertThat(event.key()).isEqualTo(nominee);
                assertThat(event.data().isNull()).isTrue();
            }));
        }
    }

    @Test
    void aCancellationStartsTheTimersToo() {
        Story story = story("forget-3").published();
        List<String> members = story.members(1);
        story.moveTo("2020-02-02T09:00:00Z");
        story.awaitState("manager", "NOMINATING");
        ok(story.nominate(members.getFirst(), "Unheard", "unheard@g.example", true));
        ok(story.nominate(members.getFirst(), "Heard", "heard@g.example", true));
        ok(story.answer("heard@g.example", "CONSENT"));
        story.cancel("manager");
        clock.moveTo(Instant.parse("2020-03-03T08:59:59Z"));
        assertThat(story.nominee("Unheard").path("state").asString()).isEqualTo("CONSENT_PENDING");
        clock.moveTo(Instant.parse("2020-03-03T09:00:00Z"));
        eventually(() -> assertThat(nominees(story)).doesNotContain("Unheard").contains("Heard"));
        clock.moveTo(Instant.parse("2020-05-02T08:00:00Z"));
        eventually(() -> assertThat(nominations(story, members.getFirst()))
                .contains("Heard")
                .doesNotContain("heard@g.example"));
        clock.moveTo(Instant.parse("2021-02-02T08:59:59Z"));
        assertThat(nominees(story)).contains("Heard");
        clock.moveTo(Instant.parse("2021-02-02T09:00:00Z"));
        eventually(() -> assertThat(nominees(story)).doesNotContain("Heard"));
        eventually(() -> assertThat(nominations(story, members.getFirst())).doesNotContain("Heard"));
    }

    @Test
    void whoIsErasedBeforeCandidatesAreFixedDoesNotBecomeOne() {
        Story story = story("forget-4").published();
        List<String> members = story.members(2);
        story.moveTo("2020-02-02T09:00:00Z");
        story.awaitState("manager", "NOMINATING");
        ok(story.nominate(members.get(1), "Gone", "m1@forget-4.example", true));
        ok(story.answer("m1@forget-4.example", "CONSENT"));
        ok(story.member(members.get(0)).post(Story.API + "/people/" + members.get(0) + "/erasure", ""));
        assertThat(nominees(story)).doesNotContain("Gone").contains("WITHDRAWN");
        assertThat(nominations(story, members.get(1))).doesNotContain("Gone").doesNotContain("m1@");
        ok(story.nominate(members.get(1), "Gone", "m1@forget-4.example", true));
        assertThat(nominees(story)).doesNotContain("Gone").doesNotContain("CONSENT_PENDING");
    }

    @Test
    void aPersonReadsAllThatIsKeptAboutThem() {
        Story story = story("forget-5").published();
        List<String> members = story.members(2);
        story.moveTo("2020-02-02T09:00:00Z");
        story.awaitState("manager", "NOMINATING");
        ok(story.nominate(members.get(0), "Other", "other@forget-5.example", true));
        ok(story.nominate(members.get(1), "Myself", "m1@forget-5.example", true));
        story.consentToken("m1@forget-5.example");
        String path = Story.API + "/people/" + members.get(0) + "/data";
        JsonNode data = ok(story.member(members.get(0)).get(path)).json();
        assertThat(data.path("email").asString()).isEqualTo("m1@forget-5.example");
        assertThat(data.path("name").asString()).isEqualTo("Member 1");
        assertThat(data.at("/memberships/0/organisation").asString()).isEqualTo("org-1");
        assertThat(data.at("/nominations/0/newest/nominee").asString()).isEqualTo("Other");
        assertThat(data.at("/nominations/0/newest/file/reach").asString()).isEqualTo("Europe");
        assertThat(data.at("/nominations/0/submitted").size()).isEqualTo(1);
        assertThat(data.at("/nominees/0/name").asString()).isEqualTo("Myself");
        assertThat(data.at("/nominees/0/citation/en").asString()).isEqualTo("Good work.");
        assertThat(data.at("/mails/0/kind").asString()).isEqualTo("consent");
        assertThat(ok(story.organiser().get(path)).json()).isEqualTo(data);
        assertThat(story.member(members.get(1)).get(path).code()).isEqualTo("not-allowed");
        assertThat(story.organiser().get(Story.API + "/people/nobody/data").code())
                .isEqualTo("not-found");
    }

    @Test
    void toAnotherEditionsOrganiserAPersonDoesNotExist() {
        Story story = story("forget-6").published();
        String person = story.members(1).getFirst();
        Http stranger = as("stranger", "ORGANISER@forget-5", "RETURNING_OFFICER@forget-6");
        String path = Story.API + "/people/" + person;
        assertThat(stranger.get(path + "/data").code()).isEqualTo("not-found");
        assertThat(stranger.post(path + "/erasure", "").code()).isEqualTo("not-found");
        assertThat(ok(as("everywhere", "ORGANISER@*").get(path + "/data"))
                        .json()
                        .path("person")
                        .asString())
                .isEqualTo(person);
    }

    @Test
    void anErasureNeedsAFreshProofAndDoesNothingWithoutOne() {
        Story story = story("forget-7").published();
        String person = story.members(1).getFirst();
        String path = Story.API + "/people/" + person;
        assertThat(asLongAgo(person, "MEMBER@forget-7")
                        .post(path + "/erasure", "")
                        .code())
                .isEqualTo("proof-too-old");
        assertThat(ok(story.member(person).get(path + "/data"))
                        .json()
                        .path("name")
                        .asString())
                .isEqualTo("Member 1");
        ok(story.member(person).post(path + "/erasure", ""));
        assertThat(ok(story.member(person).get(path + "/data"))
                        .json()
                        .path("name")
                        .asString())
                .doesNotContain("Member");
    }

    private static String nominees(Story story) {
        return story.organiser().get(story.path("manager") + "/nominees").text();
    }

    private static String nominations(Story story, String member) {
        return story.member(member)
                .get(story.path("manager") + "/nominations/mine")
                .text();
    }
}
