package io.palmares.nominations.screening;

import static io.palmares.nominations.Story.ok;
import static io.palmares.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.BallotBoxOpened;
import io.palmares.contracts.event.BallotBoxSealed;
import io.palmares.contracts.event.PaperFrozen;
import io.palmares.contracts.event.ShortlistPublished;
import io.palmares.nominations.Http;
import io.palmares.nominations.ServiceTest;
import io.palmares.nominations.Story;
import io.palmares.nominations.Wire;
import io.palmares.web.caller.Role;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// From the vote on both officers cancel, the auditor is told, and what is sealed is counted all the same.
class CancellingASealedVoteTest extends ServiceTest {
    private static final String HASH = "B".repeat(43);
    private static final Instant OPENS = Instant.parse("2020-06-01T07:00:00Z");

    private static Http.Reply ruled(Story story, Http by, String kind, String more) {
        return by.post(
                Story.API + "/editions/" + story.edition + "/rulings/proposals",
                "{\"kind\":\"" + kind
                        + "\",\"category\":\"manager\",\"clause\":\"C1\",\"code\":\"TECHNICAL\",\"text\":\"A reason.\""
                        + more
                        + "}");
    }

    private Story sealed(String edition, Wire wire) {
        Story story = story(edition);
        String auditor = ok(story.organiser()
                        .post(Story.API + "/people", "{\"email\":\"aud@" + edition + ".example\",\"name\":\"Aud\"}"))
                .json()
                .path("person")
                .asString();
        story.holding(Role.AUDITOR, auditor).published();
        story.moveTo("2020-02-02T09:00:00Z");
        story.awaitState("manager", "NOMINATING");
        for (String name : List.of("Ada", "Ben")) {
            ok(story.nominate("m-" + name, name, name + "@" + edition + ".example", true));
            ok(story.answer(name + "@" + edition + ".example", "CONSENT"));
        }
        story.moveTo("2020-03-01T17:00:00Z");
        story.awaitState("manager", "SCREENING");
        ok(story.admit("Ada"));
        ok(story.admit("Ben"));
        ok(story.returningOfficer().post(story.path("manager") + "/freeze", ""));
        vote(story, wire);
        return story;
    }

    private static void vote(Story story, Wire wire) {
        String id = story.edition + ":manager";
        List<String> finalists = List.of(
                story.nominee("Ada").path("candidate").asString(),
                story.nominee("Ben").path("candidate").asString());
        wire.tell(
                Contracts.SHORTLIST_PUBLISHED,
                "jury/" + id,
                id,
                new ShortlistPublished(story.edition, "manager", finalists, List.of(), HASH, null));
        story.awaitState("manager", "SHORTLISTED");
        String box = "box/" + id + "/members";
        wire.tell(
                Contracts.PAPER_FROZEN,
                box,
                id,
                new PaperFrozen(
                        story.edition, "manager", "members", null, HASH, 1, OPENS, OPENS.plusSeconds(9), "e30"));
        wire.tell(
                Contracts.BALLOT_BOX_OPENED,
                box,
                id,
                new BallotBoxOpened(story.edition, "manager", "members", null, HASH, OPENS));
        story.awaitState("manager", "VOTING");
        wire.tell(
                Contracts.BALLOT_BOX_SEALED,
                box,
                id,
                new BallotBoxSealed(story.edition, "manager", "members", null, HASH, 12, HASH, 10, 10, OPENS, null));
        story.awaitState("manager", "COUNTING");
    }

    @Test
    void takesBothOfficersTellsTheAuditorAndLeavesTheCountToBeMade() {
        try (Wire wire = wire()) {
            Story story = sealed("cancel-sealed", wire);
            assertThat(ruled(story, story.organiser(), "CANCEL", "").status()).isEqualTo(403);
            assertThat(ruled(story, story.organiser(), "NO_AWARD", "").code()).isEqualTo("too-late");
            story.cancel("manager");
            assertThat(story.organiser()
                            .get(story.path("manager"))
                            .json()
                            .path("stillCounted")
                            .asBoolean())
                    .isTrue();
            eventually(() -> assertThat(MAILBOX.to("aud@cancel-sealed.example"))
                    .singleElement()
                    .asString()
                    .contains("to cancel the category manager of cancel-sealed", "It is over."));
            Http.Reply strike = ruled(story, story.returningOfficer(), "STRIKE", ",\"key\":\"" + HASH + "\"");
            assertThat(strike.status()).as(strike.text()).isEqualTo(201);
            assertThat(ruled(story, story.returningOfficer(), "RESUME", "").code())
                    .isEqualTo("too-late");
        }
    }

    @Test
    void isNotSoBeforeTheVoteAndNobodyIsWrittenTo() {
        Story story = story("cancel-early");
        String auditor = ok(story.organiser()
                        .post(Story.API + "/people", "{\"email\":\"aud@cancel-early.example\",\"name\":\"Aud\"}"))
                .json()
                .path("person")
                .asString();
        story.holding(Role.AUDITOR, auditor).published();
        story.cancel("manager");
        assertThat(story.organiser()
                        .get(story.path("manager"))
                        .json()
                        .path("stillCounted")
                        .asBoolean())
                .isFalse();
        assertThat(ruled(story, story.returningOfficer(), "STRIKE", ",\"key\":\"" + HASH + "\"")
                        .code())
                .isEqualTo("too-late");
        assertThat(MAILBOX.to("aud@cancel-early.example")).isEmpty();
    }
}
