package io.palmares.nominations.screening;

import static io.palmares.nominations.Story.ok;
import static io.palmares.nominations.screening.StoryRulings.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.Contracts;
import io.palmares.nominations.Http;
import io.palmares.nominations.ServiceTest;
import io.palmares.nominations.Story;
import io.palmares.nominations.Wire;
import io.palmares.testkit.Eventually;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RulingOnAJuryTest extends ServiceTest {
    @BeforeEach
    void atTheBeginning() {
        clock.moveTo(Instant.parse("2020-01-10T09:00:00Z"));
    }

    @Test
    void voidAJurorsCardWhileTheJurySits() {
        Story story = nominated(story("ruling-void"), "Ada", "Ben");
        List<String> members = story.members(4);
        Http chair = as(members.get(0), "CHAIR@ruling-void/manager");
        String card = "\"juror\":\"" + members.get(1) + "\"";
        seat(story, members);
        assertThat(propose(story, "VOID_CARD", card, chair).code()).isEqualTo("key-not-listed");
        story.listKeys();
        assertThat(propose(story, "VOID_CARD", "", chair)
                        .json()
                        .at("/violations/0/pointer")
                        .asString())
                .isEqualTo("/juror");
        assertThat(propose(story, "VOID_CARD", "\"juror\":\"" + members.get(3) + "\"", chair)
                        .json()
                        .at("/violations/0/pointer")
                        .asString())
                .isEqualTo("/juror");
        assertThat(propose(story, "VOID_CARD", card, chair).code()).isEqualTo("wrong-state");
        frozen(story);
        assertThat(propose(story, "VOID_CARD", card + ",\"candidate\":\"00000000\"", chair)
                        .json()
                        .at("/violations/0/pointer")
                        .asString())
                .isEqualTo("/candidate");
        Http.Reply proposed = propose(
                story,
                "VOID_CARD",
                card + ",\"candidate\":\""
                        + story.nominee("Ada").path("candidate").asString() + "\"",
                chair);
        assertThat(decided(story, proposed, story.returningOfficer())
                        .path("result")
                        .asString())
                .isEqualTo("APPLIED");
        try (Wire wire = wire()) {
            Eventually.eventually(() -> assertThat(wire.of(Contracts.RULING_MADE))
                    .anySatisfy(event ->
                            assertThat(event.data().path("juror").asString("")).isEqualTo(members.get(1))));
        }
    }

    @Test
    void opensTheJurysTimeAgainOnceItHasPassed() {
        Story story = nominated(story("ruling-reopen"), "Ada", "Ben");
        List<String> members = story.members(4);
        Http chair = as(members.get(0), "CHAIR@ruling-reopen/manager");
        seat(story, members);
        story.listKeys();
        String later = "\"until\":\"2020-05-20T16:00:00Z\"";
        assertThat(propose(story, "REOPEN", later, chair).code()).isEqualTo("wrong-state");
        frozen(story);
        clock.moveTo(Instant.parse("2020-05-01T15:59:59Z"));
        assertThat(propose(story, "REOPEN", later, chair).code()).isEqualTo("too-early");
        clock.moveTo(Instant.parse("2020-05-01T16:00:00Z"));
        assertThat(propose(story, "EXTEND", later, story.organiser()).code()).isEqualTo("too-late");
        assertThat(propose(story, "REOPEN", "", chair)
                        .json()
                        .at("/violations/0/pointer")
                        .asString())
                .isEqualTo("/until");
        assertThat(propose(story, "REOPEN", "\"until\":\"2020-06-01T07:00:00Z\"", chair)
                        .json()
                        .at("/violations/0/rule")
                        .asString())
                .isEqualTo("ordered");
        assertThat(propose(story, "REOPEN", later, story.organiser()).code()).isEqualTo("not-allowed");
        assertThat(decided(story, propose(story, "REOPEN", later, chair), story.returningOfficer())
                        .path("result")
                        .asString())
                .isEqualTo("APPLIED");
        assertThat(story.organiser()
                        .get(story.path("manager"))
                        .json()
                        .at("/timetable/juryDeadline")
                        .asString())
                .isEqualTo("2020-05-20T16:00:00Z");
        try (Wire wire = wire()) {
            Eventually.eventually(() -> assertThat(wire.of(Contracts.RULING_MADE))
                    .anySatisfy(event ->
                            assertThat(event.data().path("until").asString("")).isEqualTo("2020-05-20T16:00:00Z")));
        }
    }

    private static void frozen(Story story) {
        ok(story.answer("ada@" + story.edition + ".example", "CONSENT"));
        ok(story.answer("ben@" + story.edition + ".example", "CONSENT"));
        story.moveTo("2020-03-01T17:00:00Z");
        story.awaitState("manager", "SCREENING");
        ok(story.admit("Ada"));
        ok(story.admit("Ben"));
        ok(story.returningOfficer().post(story.path("manager") + "/freeze", ""));
    }

    private static void seat(Story story, List<String> members) {
        long version = story.organiser().get(story.path("manager")).version();
        ok(story.organiser()
                .put(
                        story.path("manager") + "/panel",
                        "{\"members\":[{\"person\":\"" + members.get(0) + "\",\"chair\":true},{\"person\":\""
                                + members.get(1) + "\",\"chair\":false},{\"person\":\"" + members.get(2)
                                + "\",\"chair\":false}]}",
                        version));
    }
}
