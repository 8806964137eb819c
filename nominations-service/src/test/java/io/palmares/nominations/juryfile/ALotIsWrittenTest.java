package io.palmares.nominations.juryfile;

import static io.palmares.nominations.Story.ok;
import static io.palmares.testkit.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.Contracts;
import io.palmares.nominations.Http;
import io.palmares.nominations.ServiceTest;
import io.palmares.nominations.Story;
import io.palmares.nominations.Wire;
import io.palmares.nominations.rulebook.FileLength;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Forms without a bound of their own, filled in as far as they may be.
class ALotIsWrittenTest extends ServiceTest {
    private static final String FRAME = "{\"reach\":\"\"}";

    private Http.Reply nominate(Story story, String member, int bytes) {
        String text = "\\\"".repeat((bytes - FRAME.length()) / 2) + "x".repeat((bytes - FRAME.length()) % 2);
        String body = Story.nomination("Ada", "ada@" + story.edition + ".example", true)
                .replace("Europe", text);
        return story.member(member).post(story.path("manager") + "/nominations", body);
    }

    @Test
    void isBoundedForEachAndWhatDoesNotFitTogetherIsCountedAndLeftOut() {
        Story story = story("a-lot").published(book -> book.replace("\"maxLength\":200", "\"minLength\":1"));
        List<String> members = story.members(7);
        story.moveTo("2020-02-02T09:00:00Z");
        story.awaitState("manager", "NOMINATING");
        assertThat(nominate(story, members.getFirst(), FileLength.MOST + 1)
                        .json()
                        .at("/violations/0/pointer")
                        .asString())
                .isEqualTo("/file");
        members.forEach(member -> ok(nominate(story, member, FileLength.MOST)));
        eventually(
                () -> assertThat(story.nominee("Ada").path("supports").size()).isEqualTo(7));
        ok(story.answer("ada@a-lot.example", "CONSENT"));
        story.moveTo("2020-03-01T17:00:00Z");
        story.awaitState("manager", "SCREENING");
        ok(story.admit("Ada"));
        // A nomination counts a moment before it is no longer on its way.
        eventually(
                () -> ok(story.returningOfficer().post(story.path("manager") + "/freeze", "{\"fewConfirmed\":true}")));
        try (Wire wire = wire()) {
            eventually(() -> assertThat(wire.of(Contracts.PROFILE_CHANGED))
                    .filteredOn(event -> event.data().path("edition").asString().equals("a-lot"))
                    .singleElement()
                    .satisfies(event -> {
                        JsonNode file = event.data().path("file");
                        assertThat(file.path("parts").size()).isEqualTo(4);
                        assertThat(file.path("leftOut").asInt()).isEqualTo(3);
                        assertThat(event.data().toString().getBytes(UTF_8).length)
                                .isBetween(790_000, 1_000_000);
                    }));
        }
    }
}
