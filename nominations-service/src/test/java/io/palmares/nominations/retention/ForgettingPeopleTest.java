package io.palmares.nominations.retention;

import static io.palmares.nominations.Story.ok;
import static io.palmares.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.Contracts;
import io.palmares.nominations.ServiceTest;
import io.palmares.nominations.Story;
import io.palmares.nominations.Wire;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
