package io.palmares.nominations.objection;

import static io.palmares.nominations.Story.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.OutcomeKind;
import io.palmares.contracts.event.ResultAnnounced;
import io.palmares.nominations.Http;
import io.palmares.nominations.ServiceTest;
import io.palmares.nominations.Story;
import io.palmares.nominations.Wire;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectingTest extends ServiceTest {
    @Test
    void anOpenObjectionKeepsTheCategoryFromBecomingFinalUntilBothOfficersAnswer() {
        clock.moveTo(Instant.parse("2020-01-10T09:00:00Z"));
        Story story = story("object-1").published();
        Http member = story.member("m1");
        String path = story.path("mobilisation") + "/objections";
        assertThat(member.post(path, "{\"text\":\"Why?\"}").code()).isEqualTo("too-early");
        Instant announced = Instant.parse("2020-07-01T16:00:00Z");
        clock.moveTo(announced);
        try (Wire wire = wire()) {
            String key = "object-1:mobilisation";
            wire.tell(
                    Contracts.RESULT_ANNOUNCED,
                    "result/" + key,
                    key,
                    new ResultAnnounced(
                            "object-1",
                            "mobilisation",
                            1,
                            null,
                            OutcomeKind.DIRECT,
                            List.of(),
                            List.of(),
                            "A".repeat(43),
                            announced,
                            null));
            story.awaitState("mobilisation", "ANNOUNCED");
        }
        clock.moveTo(Instant.parse("2020-07-15T15:59:59Z"));
        String objection = ok(member.post(path, "{\"text\":\"Why?\"}"))
                .json()
                .path("objection")
                .asString();
        clock.moveTo(Instant.parse("2020-07-15T16:00:00Z"));
        assertThat(member.post(path, "{\"text\":\"And?\"}").code()).isEqualTo("too-late");
        assertThat(story.state("mobilisation")).isEqualTo("ANNOUNCED");
        String answers = path + "/" + objection + "/answers";
        ok(story.returningOfficer().post(answers, "{\"answer\":\"Because.\"}"));
        assertThat(story.returningOfficer()
                        .post(answers, "{\"answer\":\"Because.\"}")
                        .code())
                .isEqualTo("same-person");
        assertThat(story.state("mobilisation")).isEqualTo("ANNOUNCED");
        ok(story.secondOfficer().post(answers, "{\"answer\":\"Because.\"}"));
        story.awaitState("mobilisation", "FINAL");
        assertThat(as("a", "AUDITOR@object-1")
                        .get(Story.API + "/editions/object-1/audit")
                        .text())
                .contains("ANNOUNCED to FINAL");
    }
}
