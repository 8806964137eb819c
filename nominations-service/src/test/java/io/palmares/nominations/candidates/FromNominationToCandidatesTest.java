package io.palmares.nominations.candidates;

import static io.palmares.nominations.Story.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.Contracts;
import io.palmares.nominations.ServiceTest;
import io.palmares.nominations.Story;
import io.palmares.nominations.Wire;
import io.palmares.testkit.Eventually;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FromNominationToCandidatesTest extends ServiceTest {
    @Test
    void membersNominateNomineesAnswerAndTheCandidatesAreFrozen() {
        Story story = story("freeze-1").published();
        List<String> members = story.members(4);
        assertThat(story.nominate(members.get(0), "Ada One", "ada@n.example", true)
                        .code())
                .isEqualTo("too-early");
        story.moveTo("2020-02-02T09:00:00Z");
        story.awaitState("manager", "NOMINATING");
        ok(story.nominate(members.get(0), "Ada One", "ada@n.example", true));
        ok(story.nominate(members.get(1), "Ada One", "ada@n.example", true));
        ok(story.nominate(members.get(1), "Ben Two", "ben@n.example", true));
        ok(story.nominate(members.get(2), "Cem Three", "cem@n.example", true));
        ok(story.nominate(members.get(2), "Dee Four", "dee@n.example", true));
        assertThat(story.nominee("Ada One").path("supports").size()).isEqualTo(2);
        ok(story.answer("ada@n.example", "CONSENT"));
        ok(story.answer("ada@n.example", "CONSENT"));
        ok(story.answer("ben@n.example", "CONSENT"));
        complete(story, "ada@n.example", "World");
        ok(story.answer("cem@n.example", "DECLINE"));
        story.moveTo("2020-03-01T17:00:00Z");
        story.awaitState("manager", "SCREENING");
        ok(story.admit("Ada One"));
        ok(story.admit("Ben Two"));
        assertThat(story.returningOfficer()
                        .post(story.path("manager") + "/freeze", "{}")
                        .code())
                .isEqualTo("too-early");
        story.moveTo("2020-03-08T17:00:00Z");
        Eventually.eventually(() ->
                assertThat(story.nominee("Dee Four").path("state").asString()).isEqualTo("TIMED_OUT"));
        ok(story.returningOfficer().post(story.path("manager") + "/freeze", "{}"));
        assertThat(story.state("manager")).isEqualTo("JURY");
        try (Wire wire = wire()) {
            Eventually.eventually(() -> assertThat(wire.of(Contracts.CANDIDATES_FROZEN))
                    .anySatisfy(event -> {
                        assertThat(event.key()).isEqualTo("freeze-1:manager");
                        assertThat(event.data().path("candidates").size()).isEqualTo(2);
                        assertThat(event.data().at("/candidates/0/candidate").isMissingNode())
                                .isTrue();
                    }));
            assertThat(wire.of(Contracts.PROFILE_CHANGED))
                    .filteredOn(event -> event.data().path("edition").asString().equals("freeze-1"))
                    .hasSize(2)
                    .allSatisfy(event ->
                            assertThat(event.data().path("record").asString()).contains("\"demo\":true"));
            assertThat(wire.of(Contracts.PROFILE_CHANGED))
                    .filteredOn(event -> event.data().path("record").asString().contains("Ada One"))
                    .singleElement()
                    .satisfies(event -> {
                        JsonNode file = event.data().path("file");
                        assertThat(file.findValuesAsString("source"))
                                .containsExactly("NOMINEE", "NOMINATION", "NOMINATION");
                        assertThat(file.findValuesAsString("answers"))
                                .containsExactly(
                                        "{\"reach\":\"World\"}", "{\"reach\":\"Europe\"}", "{\"reach\":\"Europe\"}");
                        assertThat(members).noneMatch(event.data().toString()::contains);
                    });
        }
    }

    private void complete(Story story, String address, String reach) {
        String link = Story.API + "/consents/" + story.consentToken(address);
        long version = ok(asNobody().get(link)).version();
        ok(asNobody().put(link + "/file", "{\"file\":{\"reach\":\"" + reach + "\"}}", version));
    }
}
