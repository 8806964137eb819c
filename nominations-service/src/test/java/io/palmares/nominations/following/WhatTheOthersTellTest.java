package io.palmares.nominations.following;

import static io.palmares.nominations.Story.ok;
import static io.palmares.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.BallotBoxOpened;
import io.palmares.contracts.event.JurySealed;
import io.palmares.contracts.event.PaperDrafted;
import io.palmares.contracts.event.PaperFrozen;
import io.palmares.contracts.event.ShortlistPublished;
import io.palmares.messaging.deadletters.DeadLetters;
import io.palmares.nominations.ServiceTest;
import io.palmares.nominations.Story;
import io.palmares.nominations.Wire;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Every message comes twice, late, or out of order.
class WhatTheOthersTellTest extends ServiceTest {
    private static final String HASH = "A".repeat(43);
    private static final Instant AT = Instant.parse("2020-06-01T07:00:00Z");

    @Autowired
    private DeadLetters deadLetters;

    @BeforeEach
    void atTheBeginning() {
        clock.moveTo(Instant.parse("2020-01-10T09:00:00Z"));
    }

    @Test
    void comingTwiceChangesNothing() {
        Story story = frozen("told-1");
        try (Wire wire = wire()) {
            ShortlistPublished shortlist = shortlist(story);
            wire.tell(Contracts.SHORTLIST_PUBLISHED, "jury/told-1:manager", "told-1:manager", shortlist, 1);
            wire.tell(Contracts.SHORTLIST_PUBLISHED, "jury/told-1:manager", "told-1:manager", shortlist, 1);
            wire.tell(
                    Contracts.JURY_SEALED,
                    "jury/told-1:manager",
                    "told-1:manager",
                    new JurySealed("told-1", "manager", 6, HASH, null, null),
                    2);
            story.awaitState("manager", "SHORTLISTED");
            eventually(() -> assertThat(wire.of(Contracts.ROLL_FROZEN))
                    .filteredOn(event -> event.key().equals("told-1:manager"))
                    .hasSize(1));
            assertThat(story.organiser()
                            .get(story.path("manager") + "/transitions")
                            .json()
                            .path("items")
                            .findValuesAsString("to"))
                    .containsOnlyOnce("SHORTLISTED");
        }
    }

    @Test
    void outOfOrderWaitsAmongTheDeadLettersAndAReplayHealsIt() {
        Story story = frozen("told-2");
        String key = "told-2:manager";
        try (Wire wire = wire()) {
            wire.tell(Contracts.SHORTLIST_PUBLISHED, "jury/" + key, key, shortlist(story), 1);
            story.awaitState("manager", "SHORTLISTED");
            String box = "box/" + key + "/members";
            PaperFrozen paper =
                    new PaperFrozen("told-2", "manager", "members", null, HASH, 1, AT, AT.plusSeconds(9), "e30");
            wire.tell(Contracts.PAPER_FROZEN, box, key, paper, 2);
            eventually(() -> assertThat(deadLetters.list())
                    .anySatisfy(letter -> assertThat(letter.toString()).contains(box)));
            assertThat(story.organiser()
                            .get(story.path("manager"))
                            .json()
                            .path("boxes")
                            .size())
                    .isZero();
            wire.tell(
                    Contracts.PAPER_DRAFTED,
                    box,
                    key,
                    new PaperDrafted("told-2", "manager", "members", null, "{}", HASH),
                    1);
            eventually(() -> {
                deadLetters.replay(box);
                assertThat(story.organiser()
                                .get(story.path("manager"))
                                .json()
                                .path("boxes")
                                .size())
                        .isEqualTo(1);
            });
            wire.tell(
                    Contracts.BALLOT_BOX_OPENED,
                    box,
                    key,
                    new BallotBoxOpened("told-2", "manager", "members", null, HASH, AT),
                    3);
            story.awaitState("manager", "VOTING");
        }
    }

    @Test
    void comingBeforeItsCategoryWaitsForIt() {
        String key = "told-3:manager";
        try (Wire wire = wire()) {
            wire.tell(
                    Contracts.JURY_SEALED,
                    "jury/" + key,
                    key,
                    new JurySealed("told-3", "manager", 6, HASH, null, null),
                    1);
            Story story = frozen("told-3");
            wire.tell(Contracts.SHORTLIST_PUBLISHED, "jury/" + key, key, shortlist(story), 2);
            story.awaitState("manager", "SHORTLISTED");
        }
    }

    private static ShortlistPublished shortlist(Story story) {
        List<String> finalists = List.of(
                story.nominee("Ada").path("candidate").asString(),
                story.nominee("Ben").path("candidate").asString());
        return new ShortlistPublished(story.edition, "manager", finalists, List.of(), HASH, null);
    }

    private Story frozen(String edition) {
        Story story = story(edition).published();
        story.members(12);
        story.moveTo("2020-02-02T09:00:00Z");
        story.awaitState("manager", "NOMINATING");
        for (String name : List.of("Ada", "Ben")) {
            String mail = name.toLowerCase(Locale.ROOT) + "@" + edition + ".example";
            ok(story.nominate("m", name, mail, true));
            ok(story.answer(mail, "CONSENT"));
        }
        story.moveTo("2020-03-01T17:00:00Z");
        story.awaitState("manager", "SCREENING");
        ok(story.admit("Ada"));
        ok(story.admit("Ben"));
        ok(story.returningOfficer().post(story.path("manager") + "/freeze", ""));
        return story;
    }
}
