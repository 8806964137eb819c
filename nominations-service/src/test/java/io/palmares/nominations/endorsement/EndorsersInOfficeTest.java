package io.palmares.nominations.endorsement;

import static io.palmares.nominations.Story.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.Contracts;
import io.palmares.nominations.Http;
import io.palmares.nominations.ServiceTest;
import io.palmares.nominations.Story;
import io.palmares.nominations.Wire;
import io.palmares.testkit.Eventually;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EndorsersInOfficeTest extends ServiceTest {
    @Test
    void theJuryIsToldWhichOfItsMembersEndorsedWhomAndOfNobodyElse() {
        Round round = Round.of(story("office-1"), 5).consented("Ada", "Ben");
        Story story = round.story();
        ok(seat(round, 1));
        ok(round.endorse(1, "Ada"));
        ok(round.endorse(2, "Ada"));
        ok(round.endorse(3, "Ada"));
        ok(round.withdraw(3, "Ada"));
        story.moveTo("2020-03-01T17:00:00Z");
        story.awaitState("manager", "SCREENING");
        ok(story.admit("Ada"));
        ok(story.admit("Ben"));
        ok(story.returningOfficer().post(story.path("manager") + "/freeze", ""));
        try (Wire wire = wire()) {
            Eventually.eventually(() -> assertThat(wire.of(Contracts.CANDIDATES_FROZEN))
                    .filteredOn(event -> event.key().equals("office-1:manager"))
                    .singleElement()
                    .satisfies(event -> assertThat(event.data().path("candidates").findValues("related").stream()
                                    .flatMap(related -> related.valueStream())
                                    .filter(it -> it.path("kind").asString().equals("ENDORSER"))
                                    .map(it -> it.path("id").asString()))
                            .containsExactly(round.member(1))));
        }
        assertThat(round.endorse(4, "Ada").code()).isEqualTo("too-late");
        assertThat(seat(round, 1, 2).code()).isEqualTo("conflicted");
        ok(seat(round, 1, 3));
    }

    private static Http.Reply seat(Round round, Integer... members) {
        Http organiser = round.story().organiser();
        String panel = round.story().path("manager") + "/panel";
        String seats = List.of(members).stream()
                .map(it -> "{\"person\":\"" + round.member(it) + "\",\"chair\":false}")
                .collect(Collectors.joining(","));
        return organiser.put(
                panel, "{\"members\":[" + seats + "]}", organiser.get(panel).version());
    }

    @Test
    void anOfficerWhoEndorsedHasAConflict() {
        Round round = Round.of(story("office-2"), 3).consented("Ada");
        String officer = round.member(1);
        Http acting = as(officer, "RETURNING_OFFICER@office-2", "MEMBER@office-2");
        ok(round.endorse(1, "Ada"));
        assertThat(freeze(round, acting).code()).isEqualTo("conflicted");
        ok(round.withdraw(1, "Ada"));
        assertThat(freeze(round, acting).code()).isNotEqualTo("conflicted");
    }

    private static Http.Reply freeze(Round round, Http officer) {
        return officer.post(round.story().path("manager") + "/freeze", "");
    }
}
