package io.palmares.nominations.letters;

import static io.palmares.nominations.Story.ok;
import static io.palmares.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.BallotBoxOpened;
import io.palmares.contracts.event.PaperFrozen;
import io.palmares.contracts.event.ShortlistPublished;
import io.palmares.nominations.ServiceTest;
import io.palmares.nominations.Story;
import io.palmares.nominations.Wire;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RemindingPeopleTest extends ServiceTest {
    private static final String HASH = "A".repeat(43);

    @AfterEach
    void allAnswer() {
        NEIGHBOURS.answer(true);
    }

    @Test
    void remindsNomineesWhoHaveNotAnsweredTwoDaysBeforeTheEndOfConsent() {
        Story story = story("remind-1").published();
        story.moveTo("2020-02-02T09:00:00Z");
        story.awaitState("manager", "NOMINATING");
        ok(story.nominate("m1", "Silent", "silent@remind-1.example", true));
        ok(story.nominate("m1", "Willing", "willing@remind-1.example", true));
        ok(story.answer("willing@remind-1.example", "CONSENT"));
        story.consentToken("silent@remind-1.example");
        story.moveTo("2020-03-01T17:00:00Z");
        story.awaitState("manager", "SCREENING");
        story.moveTo("2020-03-06T16:59:59Z");
        assertThat(kinds(story)).doesNotContain("consent-reminder");
        story.moveTo("2020-03-06T17:00:00Z");
        eventually(() -> assertThat(MAILBOX.to("silent@remind-1.example"))
                .hasSize(2)
                .last()
                .asString()
                .contains("2020-03-08T17:00:00Z", story.consentToken("silent@remind-1.example")));
        assertThat(MAILBOX.to("willing@remind-1.example")).hasSize(1);
    }

    @Test
    void remindsElectorsWhoHaveNotFetchedTheirRightAndNobodyElse() {
        String e = "remind-2";
        String id = e + ":manager";
        Story story = shortlisted(e);
        String fetching = story.personOf("m11@" + e + ".example");
        try (Wire wire = wire()) {
            Instant opens = Instant.parse("2020-06-01T07:00:00Z");
            Instant closes = Instant.parse("2020-06-10T16:00:00Z");
            String box = "box/" + id + "/members";
            wire.tell(
                    Contracts.SHORTLIST_PUBLISHED,
                    "jury/" + id,
                    id,
                    new ShortlistPublished(e, "manager", finalists(story), List.of(), HASH, null));
            story.awaitState("manager", "SHORTLISTED");
            wire.tell(
                    Contracts.PAPER_FROZEN,
                    box,
                    id,
                    new PaperFrozen(e, "manager", "members", null, HASH, 1, opens, closes, "e30"));
            wire.tell(
                    Contracts.BALLOT_BOX_OPENED,
                    box,
                    id,
                    new BallotBoxOpened(e, "manager", "members", null, HASH, opens));
            story.awaitState("manager", "VOTING");
            ok(story.member(fetching).post(story.path("manager") + "/right", ""));
            story.moveTo("2020-06-08T15:59:59Z");
            assertThat(kinds(story)).doesNotContain("vote-reminder");
            story.moveTo("2020-06-08T16:00:00Z");
            eventually(() -> assertThat(MAILBOX.to("m12@" + e + ".example"))
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("2020-06-10T16:00:00Z"));
            eventually(() -> assertThat(kinds(story).stream().filter("vote-reminder"::equals))
                    .as("withheld from one, fetched by one, of twelve")
                    .hasSize(10));
            assertThat(MAILBOX.to("m11@" + e + ".example")).noneMatch(text -> text.contains("not yet fetched"));
        }
    }

    @Test
    void remindsJurorsWhoOweSomethingOnceThatCanBeKnown() {
        Story story = shortlisted("remind-3");
        String juror = story.personOf("m12@remind-3.example");
        NEIGHBOURS.owes(juror);
        NEIGHBOURS.answer(false);
        story.moveTo("2020-04-29T16:00:00Z");
        NEIGHBOURS.answer(true);
        eventually(() -> assertThat(MAILBOX.to("m12@remind-3.example"))
                .hasSize(1)
                .first()
                .asString()
                .contains("2020-05-01T16:00:00Z"));
        assertThat(MAILBOX.to("m11@remind-3.example")).isEmpty();
    }

    /// Twelve members, two candidates, one of the first member's organisation.
    private Story shortlisted(String edition) {
        Story story = story(edition).published();
        List<String> members = story.members(12);
        story.moveTo("2020-02-02T09:00:00Z");
        story.awaitState("manager", "NOMINATING");
        ok(story.member(members.getLast())
                .post(
                        story.path("manager") + "/nominations",
                        Story.nomination("Ada", "ada@" + edition + ".example", true)
                                .replace("org-of-ada", "org-1")));
        ok(story.nominate(members.getLast(), "Ben", "ben@" + edition + ".example", true));
        ok(story.answer("ada@" + edition + ".example", "CONSENT"));
        ok(story.answer("ben@" + edition + ".example", "CONSENT"));
        story.moveTo("2020-03-01T17:00:00Z");
        story.awaitState("manager", "SCREENING");
        ok(story.admit("Ada"));
        ok(story.admit("Ben"));
        ok(story.returningOfficer().post(story.path("manager") + "/freeze", "{}"));
        return story;
    }

    private static List<String> finalists(Story story) {
        return List.of(
                story.nominee("Ada").path("candidate").asString(),
                story.nominee("Ben").path("candidate").asString());
    }

    private static List<String> kinds(Story story) {
        return story.organiser()
                .get(Story.API + "/editions/" + story.edition + "/mails?limit=100")
                .json()
                .path("items")
                .findValuesAsString("kind");
    }
}
