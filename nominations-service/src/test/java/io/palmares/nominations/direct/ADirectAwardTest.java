package io.palmares.nominations.direct;

import static io.palmares.nominations.Story.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.Contracts;
import io.palmares.nominations.Http;
import io.palmares.nominations.ServiceTest;
import io.palmares.nominations.Story;
import io.palmares.nominations.Wire;
import io.palmares.testkit.Eventually;
import org.junit.jupiter.api.Test;

class ADirectAwardTest extends ServiceTest {
    @Test
    void takesAnOrganiserAndBothOfficers() {
        Story story = story("direct-1").published();
        String path = story.path("mobilisation");
        Http.Reply proposed = ok(story.organiser().post(path + "/proposals", """
                        {"act":"DIRECT_AWARD","nominee":{"kind":"PERSON","name":"Antonio Novo Guerrero","country":"ES"},
                         "citation":{"en":"For mobilising clusters."},"acceptance":"By letter of 3 October."}
                        """));
        String approval =
                "{\"payloadHash\":\"" + proposed.json().path("payloadHash").asString() + "\"}";
        assertThat(ok(story.returningOfficer().post(path + "/approvals", approval))
                        .json()
                        .path("decided")
                        .asBoolean())
                .isFalse();
        assertThat(story.returningOfficer().post(path + "/approvals", approval).code())
                .isEqualTo("same-person");
        assertThat(ok(story.secondOfficer().post(path + "/approvals", approval))
                        .json()
                        .path("decided")
                        .asBoolean())
                .isTrue();
        try (Wire wire = wire()) {
            Eventually.eventually(() -> assertThat(wire.of(Contracts.DIRECT_AWARD_DECIDED))
                    .anySatisfy(event -> assertThat(event.key()).isEqualTo("direct-1:mobilisation")));
            Eventually.eventually(() -> assertThat(wire.of(Contracts.PROFILE_CHANGED))
                    .anySatisfy(event ->
                            assertThat(event.data().path("record").asString()).contains("Antonio Novo Guerrero")));
        }
    }
}
