package io.palmares.nominations.screening;

import static io.palmares.nominations.Story.ok;
import static io.palmares.nominations.screening.StoryRulings.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.PaperFrozen;
import io.palmares.contracts.event.RulingApplied;
import io.palmares.contracts.event.RulingKind;
import io.palmares.contracts.event.RulingTooLate;
import io.palmares.contracts.event.ShortlistPublished;
import io.palmares.nominations.Http;
import io.palmares.nominations.ServiceTest;
import io.palmares.nominations.Story;
import io.palmares.nominations.Wire;
import io.palmares.testkit.Eventually;
import io.palmares.web.caller.Role;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RulingsTest extends ServiceTest {
    private static final String HASH = "A".repeat(43);

    @BeforeEach
    void atTheBeginning() {
        clock.moveTo(Instant.parse("2020-01-10T09:00:00Z"));
    }

    @Test
    void takeTwoUnconflictedPeopleAndStandInTheRegister() {
        Story story = StoryRulings.nominated(story("ruling-1").holding(Role.RETURNING_OFFICER, "orga"), "Ada", "Ben");
        Http.Reply proposed = propose(story, "EXCLUDE", "\"nominee\":\"" + id(story, "Ada") + "\"", story.organiser());
        assertThat(story.organiser()
                        .post(approvals(story, proposed), approval(proposed))
                        .code())
                .isEqualTo("not-allowed");
        assertThat(as("orga", "RETURNING_OFFICER@ruling-1")
                        .post(approvals(story, proposed), approval(proposed))
                        .code())
                .isEqualTo("same-person");
        assertThat(story.returningOfficer()
                        .post(approvals(story, proposed), "{\"payloadHash\":\"x\"}")
                        .code())
                .isEqualTo("proposal-differs");
        assertThat(story.nominee("Ada").path("state").asString()).isEqualTo("CONSENT_PENDING");
        ok(story.returningOfficer().post(approvals(story, proposed), approval(proposed)));
        assertThat(story.nominee("Ada").path("state").asString()).isEqualTo("INELIGIBLE");
        assertThat(story.member("someone")
                        .get(rulings(story))
                        .json()
                        .at("/items/0/content/text")
                        .asString())
                .isEqualTo("Because.");
        try (Wire wire = wire()) {
            Eventually.eventually(() -> assertThat(wire.of(Contracts.RULING_MADE))
                    .anySatisfy(event -> assertThat(event.key()).isEqualTo("ruling-1:manager")));
        }
    }

    @Test
    void areReversible() {
        Story story = nominated("ruling-2", "Ada", "Ada B");
        String merged = made(
                story, "MERGE", "\"nominee\":\"" + id(story, "Ada B") + "\",\"into\":\"" + id(story, "Ada") + "\"");
        assertThat(story.nominee("Ada B").path("state").asString()).isEqualTo("MERGED");
        assertThat(story.nominee("Ada").path("supports").size()).isEqualTo(2);
        made(story, "REVERSE", "\"reverses\":\"" + merged + "\"");
        assertThat(story.nominee("Ada B").path("state").asString()).isEqualTo("CONSENT_PENDING");
        assertThat(story.nominee("Ada").path("supports").size()).isEqualTo(1);
        assertThat(story.organiser()
                        .get(rulings(story) + "/" + merged)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("REVERSED");
    }

    @Test
    void thatComeTooLateToMergeTakeNothingOver() {
        Story story = nominated("ruling-9", "Ada", "Ada B");
        String ada = "\"nominee\":\"" + id(story, "Ada B") + "\"";
        Http.Reply merging = propose(story, "MERGE", ada + ",\"into\":\"" + id(story, "Ada") + "\"", story.organiser());
        made(story, "EXCLUDE", ada);
        assertThat(decided(story, merging, story.returningOfficer())
                        .path("result")
                        .asString())
                .isEqualTo("TOO_LATE");
        assertThat(story.nominee("Ada B").path("state").asString()).isEqualTo("INELIGIBLE");
        assertThat(story.nominee("Ada").path("supports").size()).isEqualTo(1);
    }

    @Test
    void citeAClauseOfTheCategorysRules() {
        Story story = nominated("ruling-3", "Ada");
        Http.Reply reply = story.organiser()
                .post(
                        rulings(story) + "/proposals",
                        body("EXCLUDE", "\"nominee\":\"" + id(story, "Ada") + "\"")
                                .replace("\"E1\"", "\"E9\""));
        assertThat(reply.code()).isEqualTo("refused-by-rule");
        assertThat(reply.json().at("/violations/0/pointer").asString()).isEqualTo("/clause");
    }

    @Test
    void extendADeadlineBeforeItPassesAndNeverShortenIt() {
        Story story = nominated("ruling-4", "Ada");
        assertThat(propose(story, "EXTEND", "\"until\":\"2020-02-28T17:00:00Z\"", story.organiser())
                        .code())
                .isEqualTo("refused-by-rule");
        made(story, "EXTEND", "\"until\":\"2020-03-02T17:00:00Z\"");
        clock.moveTo(Instant.parse("2020-03-02T16:59:59Z"));
        ok(story.nominate("m9", "Late", "late@r.example", true));
        clock.moveTo(Instant.parse("2020-03-02T17:00:00Z"));
        assertThat(story.nominate("m9", "Later", "later@r.example", true).code())
                .isEqualTo("too-late");
        story.awaitState("manager", "SCREENING");
    }

    @Test
    void moveANomineeToACategoryThatStillTakesAny() {
        Story story = nominated("ruling-8", "Ada", "Ben");
        made(story, "MOVE", "\"nominee\":\"" + id(story, "Ada") + "\",\"toCategory\":\"partnership\"");
        assertThat(story.nominee("Ada").path("state").asString()).isEqualTo("MOVED");
        JsonNode there = story.organiser()
                .get(story.path("partnership") + "/nominees")
                .json()
                .at("/items/0");
        assertThat(there.path("name").asString()).isEqualTo("Ada");
        assertThat(there.path("state").asString()).isEqualTo("CONSENT_PENDING");
        assertThat(there.path("supports").size()).isEqualTo(1);
        Eventually.eventually(() -> assertThat(MAILBOX.to("ada@ruling-8.example"))
                .last()
                .asString()
                .contains(
                        "in the category partnership",
                        "/consent/" + there.path("nominee").asString()));
        Http.Reply late = propose(
                story,
                "MOVE",
                "\"nominee\":\"" + id(story, "Ben") + "\",\"toCategory\":\"mobilisation\"",
                story.organiser());
        assertThat(decided(story, late, story.returningOfficer()).path("result").asString())
                .isEqualTo("TOO_LATE");
        assertThat(story.nominee("Ben").path("state").asString()).isEqualTo("CONSENT_PENDING");
    }

    @Test
    void suspendAndResumeAndTheRemainingInstantsComeLater() {
        Story story = nominated("ruling-5", "Ada");
        decided(story, propose(story, "SUSPEND", "", story.returningOfficer()), story.secondOfficer());
        assertThat(story.state("manager")).isEqualTo("SUSPENDED");
        assertThat(story.nominate("m9", "Late", "l@r.example", true).code()).isEqualTo("wrong-state");
        clock.moveTo(clock.instant().plusSeconds(3600));
        decided(story, propose(story, "RESUME", "", story.returningOfficer()), story.secondOfficer());
        assertThat(story.state("manager")).isEqualTo("NOMINATING");
        assertThat(story.organiser()
                        .get(story.path("manager"))
                        .json()
                        .at("/timetable/nominationsClose")
                        .asString())
                .isEqualTo("2020-03-01T18:00:00Z");
    }

    @Test
    void waitForTheBoxWhileItIsOpenAndShowItsAnswer() {
        Story story = nominated("ruling-6", "Ada", "Ben");
        try (Wire wire = wire()) {
            shortlisted(story, wire);
            Http.Reply extended = propose(story, "EXTEND", "\"until\":\"2020-06-11T16:00:00Z\"", story.organiser());
            Http.Reply late =
                    propose(story, "STRIKE", "\"key\":\"" + HASH + "\"", "TECHNICAL", story.returningOfficer());
            assertThat(decided(story, extended, story.returningOfficer())
                            .path("result")
                            .asString())
                    .isEqualTo("PENDING");
            decided(story, late, story.secondOfficer());
            String id = extended.json().path("ruling").asString();
            wire.tell(
                    Contracts.RULING_APPLIED,
                    "box/ruling-6:manager/members",
                    "ruling-6:manager",
                    new RulingApplied("ruling-6", "manager", "members", null, id, RulingKind.EXTEND, clock.instant()));
            String other = late.json().path("ruling").asString();
            wire.tell(
                    Contracts.RULING_TOO_LATE,
                    "box/ruling-6:manager/members",
                    "ruling-6:manager",
                    new RulingTooLate(
                            "ruling-6",
                            "manager",
                            "members",
                            null,
                            other,
                            RulingKind.STRIKE,
                            "not sealed",
                            clock.instant()));
            Eventually.eventually(() -> assertThat(result(story, id)).isEqualTo("APPLIED"));
            Eventually.eventually(() -> assertThat(result(story, other)).isEqualTo("TOO_LATE"));
            Eventually.eventually(() -> assertThat(story.organiser()
                            .get(story.path("manager"))
                            .json()
                            .at("/timetable/votingCloses")
                            .asString())
                    .isEqualTo("2020-06-11T16:00:00Z"));
        }
    }

    private void shortlisted(Story story, Wire wire) {
        ok(story.answer("ada@ruling-6.example", "CONSENT"));
        ok(story.answer("ben@ruling-6.example", "CONSENT"));
        story.moveTo("2020-03-01T17:00:00Z");
        story.awaitState("manager", "SCREENING");
        ok(story.admit("Ada"));
        ok(story.admit("Ben"));
        ok(story.returningOfficer().post(story.path("manager") + "/freeze", ""));
        List<String> finalists = List.of(
                story.nominee("Ada").path("candidate").asString(),
                story.nominee("Ben").path("candidate").asString());
        wire.tell(
                Contracts.SHORTLIST_PUBLISHED,
                "jury/ruling-6:manager",
                "ruling-6:manager",
                new ShortlistPublished("ruling-6", "manager", finalists, List.of(), HASH, null));
        story.awaitState("manager", "SHORTLISTED");
        Instant opens = Instant.parse("2020-06-01T07:00:00Z");
        wire.tell(
                Contracts.PAPER_FROZEN,
                "box/ruling-6:manager/members",
                "ruling-6:manager",
                new PaperFrozen("ruling-6", "manager", "members", null, HASH, 1, opens, opens.plusSeconds(9), "e30"));
        Eventually.eventually(() -> assertThat(story.organiser()
                        .get(story.path("manager"))
                        .json()
                        .path("boxes")
                        .size())
                .isEqualTo(1));
    }

    private Story nominated(String edition, String... names) {
        return StoryRulings.nominated(story(edition), names);
    }

    private static String made(Story story, String kind, String more) {
        Http.Reply proposed = ok(propose(story, kind, more, story.organiser()));
        assertThat(decided(story, proposed, story.returningOfficer())
                        .path("result")
                        .asString())
                .isEqualTo("APPLIED");
        return proposed.json().path("ruling").asString();
    }
}
