package io.palmares.acceptance;

import static io.palmares.local.demo.Story.LAKESIDE;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.local.Installation;
import io.palmares.local.ServiceName;
import io.palmares.local.demo.Cast;
import io.palmares.local.demo.Reply;
import io.palmares.local.demo.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// Forty members who nominate at once, while the service is killed under their hands.
final class NominationStorm {
    private static final String CATEGORY = "/api/nominations/v1/editions/" + LAKESIDE + "/categories/young-cluster";
    private static final int MEMBERS = 40;
    private static final int BEFORE_THE_KILL = 5;
    private final Stage stage;
    private final Installation installation;
    private final List<String> members = Cast.members().subList(0, MEMBERS);
    private final CountDownLatch acknowledged = new CountDownLatch(BEFORE_THE_KILL);

    NominationStorm(Stage stage, Installation installation) {
        this.stage = stage;
        this.installation = installation;
    }

    void rage() throws Exception {
        members.forEach(stage::person);
        CompletableFuture<Void> strike = CompletableFuture.runAsync(this::killOnceSomeAreAcknowledged);
        List<Supplier<Reply>> deeds = new ArrayList<>();
        IntStream.range(0, MEMBERS).forEach(i -> deeds.add(() -> nominate(i)));
        assertThat(Storm.of(deeds)).extracting(Reply::status).containsOnly(201);
        strike.join();
    }

    private void killOnceSomeAreAcknowledged() {
        try {
            acknowledged.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        installation.kill(ServiceName.NOMINATIONS);
        installation.restart(ServiceName.NOMINATIONS);
    }

    private static String name(int i) {
        return "Storm Petrel Cluster " + (char) ('A' + i / 26) + (char) ('A' + i % 26);
    }

    private Reply nominate(int i) {
        Reply reply = stage.person(members.get(i))
                .post(
                        CATEGORY + "/nominations",
                        Map.of(
                                "nominee",
                                Map.of(
                                        "kind",
                                        "ORGANISATION",
                                        "name",
                                        name(i),
                                        "country",
                                        "EE",
                                        "contactEmail",
                                        "storm" + i + "@awards.example",
                                        "citation",
                                        Map.of("en", "Came with the storm."),
                                        "self",
                                        false),
                                "file",
                                Map.of("achievements", "Put forward in a storm."),
                                "submit",
                                true));
        acknowledged.countDown();
        return reply;
    }

    /// Each member has nominated theirs once, and each of those is a nominee once, with that one support.
    void assertThatEachIsThereOnce() {
        for (int i = 0; i < MEMBERS; i++) {
            String name = name(i);
            JsonNode mine = stage.person(members.get(i))
                    .get(CATEGORY + "/nominations/mine")
                    .orFail("read my nominations");
            assertThat(mine.path("items")
                            .valueStream()
                            .map(it -> it.at("/nominee/name").asString()))
                    .filteredOn(name::equals)
                    .hasSize(1);
        }
        stage.await(
                "forty nominees of the storm",
                () -> stage.person(Cast.ORGANISER).get(CATEGORY + "/nominees?limit=100"),
                nominees -> ofTheStorm(nominees).size() == MEMBERS);
        JsonNode all = stage.person(Cast.ORGANISER)
                .get(CATEGORY + "/nominees?limit=100")
                .orFail("read the nominees");
        assertThat(ofTheStorm(all)).doesNotHaveDuplicates();
        assertThat(all.path("items")
                        .valueStream()
                        .filter(it -> it.path("name").asString().startsWith("Storm Petrel")))
                .allSatisfy(it -> assertThat(it.path("supports").size()).isEqualTo(1));
    }

    private static List<String> ofTheStorm(JsonNode nominees) {
        return nominees.path("items")
                .valueStream()
                .map(it -> it.path("name").asString())
                .filter(name -> name.startsWith("Storm Petrel"))
                .toList();
    }
}
