package io.palmares.nominations.electorate;

import static io.palmares.nominations.Story.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.ShortlistPublished;
import io.palmares.nominations.Http;
import io.palmares.nominations.ServiceTest;
import io.palmares.nominations.Story;
import io.palmares.nominations.Wire;
import io.palmares.testkit.Eventually;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Before opening two people may correct a roll; every key is another then.
class CorrectingARollTest extends ServiceTest {
    private static final String ACT = "{\"act\":\"CORRECT_ROLL\"}";

    @Test
    void raisesItsVersionAndChangesEveryKeyUntilTheOpening() {
        Story story = story("correct-1").published();
        story.members(12);
        story.moveTo("2020-02-02T09:00:00Z");
        story.awaitState("manager", "NOMINATING");
        ok(story.nominate("someone", "Ada", "ada@c.example", true));
        ok(story.nominate("someone", "Ben", "ben@c.example", true));
        ok(story.answer("ada@c.example", "CONSENT"));
        ok(story.answer("ben@c.example", "CONSENT"));
        story.moveTo("2020-03-01T17:00:00Z");
        story.awaitState("manager", "SCREENING");
        ok(story.admit("Ada"));
        ok(story.admit("Ben"));
        ok(story.returningOfficer().post(story.path("manager") + "/freeze", "{\"distinctConfirmed\":true}"));
        try (Wire wire = wire()) {
            wire.tell(
                    Contracts.SHORTLIST_PUBLISHED,
                    "jury/correct-1:manager",
                    "correct-1:manager",
                    new ShortlistPublished(
                            "correct-1",
                            "manager",
                            List.of(
                                    story.nominee("Ada").path("candidate").asString(),
                                    story.nominee("Ben").path("candidate").asString()),
                            List.of(),
                            "A".repeat(43),
                            null));
            Eventually.eventually(() -> assertThat(frozen(wire)).hasSize(1));
            Http.Reply proposed = ok(story.organiser().post(story.path("manager") + "/proposals", ACT));
            assertThat(story.secondOfficer()
                            .post(story.path("manager") + "/approvals", approval(proposed))
                            .status())
                    .isEqualTo(403);
            ok(story.returningOfficer().post(story.path("manager") + "/approvals", approval(proposed)));
            Eventually.eventually(() -> assertThat(frozen(wire)).hasSize(2));
            assertThat(frozen(wire).getFirst().path("rollVersion").asInt()).isEqualTo(1);
            assertThat(frozen(wire).getLast().path("rollVersion").asInt()).isEqualTo(2);
            assertThat(frozen(wire).getLast().path("size"))
                    .isEqualTo(frozen(wire).getFirst().path("size"));
            Set<String> before = keys(wire, 1);
            assertThat(before).isNotEmpty();
            assertThat(keys(wire, 2)).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
        }
        clock.moveTo(Instant.parse("2020-06-01T06:59:59Z"));
        Http.Reply early = ok(story.organiser().post(story.path("manager") + "/proposals", ACT));
        clock.moveTo(Instant.parse("2020-06-01T07:00:00Z"));
        assertThat(story.returningOfficer()
                        .post(story.path("manager") + "/approvals", approval(early))
                        .code())
                .isEqualTo("too-late");
    }

    private static String approval(Http.Reply proposed) {
        return "{\"payloadHash\":\"" + proposed.json().path("payloadHash").asString() + "\"}";
    }

    private static List<JsonNode> frozen(Wire wire) {
        return wire.of(Contracts.ROLL_FROZEN).stream()
                .filter(event -> event.key().equals("correct-1:manager"))
                .map(Wire.Told::data)
                .toList();
    }

    private static Set<String> keys(Wire wire, int version) {
        Set<String> keys = new HashSet<>();
        wire.of(Contracts.ROLL_PART).stream()
                .filter(event -> event.key().equals("correct-1:manager"))
                .map(Wire.Told::data)
                .filter(part -> part.path("rollVersion").asInt() == version)
                .forEach(part -> part.path("keys").valueStream().forEach(key -> keys.add(key.asString())));
        return keys;
    }
}
