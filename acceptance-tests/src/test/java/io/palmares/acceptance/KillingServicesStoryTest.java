package io.palmares.acceptance;

import static io.palmares.local.demo.Story.MANAGER;
import static io.palmares.local.demo.Story.MOBILISATION;
import static io.palmares.local.demo.Story.PARTNERSHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.palmares.local.Installation;
import io.palmares.local.ServiceName;
import io.palmares.local.demo.Act;
import io.palmares.local.demo.Stage;
import io.palmares.local.demo.Story;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The same story while each process is killed with `kill -9` in the middle of an act and started again.
class KillingServicesStoryTest {
    private static final Map<String, ServiceName> VICTIMS = Map.of(
            "Members nominate", ServiceName.NOMINATIONS,
            "Nominees answer, the secretariat screens", ServiceName.GATEWAY,
            "The jury scores", ServiceName.VOTING,
            "Members vote", ServiceName.INFRASTRUCTURE,
            "Two officers count and certify", ServiceName.RESULTS);
    private final List<CompletableFuture<Void>> strikes = new ArrayList<>();
    private final Set<ServiceName> killed = EnumSet.noneOf(ServiceName.class);

    @Test
    void losesNothingAcknowledgedAndCountsNothingTwice() throws IOException {
        Assumptions.assumeTrue(
                System.getProperty("palmares.gateway") == null, "processes can be killed on the embedded default only");
        try (SystemUnderTest system = SystemUnderTest.embedded()) {
            Stage stage = new Stage(system.gateway());
            Story story = new Story(stage);
            PublicLog log = new PublicLog(system.gateway(), stage);
            story.play(story.ecc2020(), act -> {
                log.keepCheckpoints();
                strike(Objects.requireNonNull(system.installation()), act);
            });
            strikes.forEach(CompletableFuture::join);
            PublicResults results = new PublicResults(stage);
            assertThat(killed).containsExactlyInAnyOrderElementsOf(EnumSet.allOf(ServiceName.class));
            assertThat(results.winners(MANAGER)).containsExactly("Uwe Pfeil");
            assertThat(results.winners(PARTNERSHIP)).containsExactly("IoT4Industry");
            assertThat(results.winners(MOBILISATION)).containsExactly("Antonio Novo Guerrero");
            JsonNode paper =
                    results.announced(MANAGER).path("vote").path("papers").get(0);
            assertThat(paper.path("counted").asInt()).isEqualTo(34);
            assertThat(paper.path("superseded").asInt()).isEqualTo(3);
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(
                            () -> assertThat(log.verified().text()).contains("results counted again: 3", "GOOD:"));
        }
    }

    /// Strikes a moment after the act began, so that its requests are under way.
    private void strike(Installation installation, Act act) {
        System.out.println(act.at() + " " + act.name());
        ServiceName victim = VICTIMS.get(act.name());
        if (victim == null) return;
        strikes.add(CompletableFuture.runAsync(
                () -> {
                    installation.kill(victim);
                    killed.add(victim);
                    installation.restart(victim);
                },
                CompletableFuture.delayedExecutor(700, TimeUnit.MILLISECONDS)));
    }
}
