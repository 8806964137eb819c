package io.palmares.acceptance;

import static io.palmares.local.demo.Story.ECC;
import static io.palmares.local.demo.Story.LAKESIDE;
import static io.palmares.local.demo.Story.MANAGER;
import static io.palmares.local.demo.Story.MOBILISATION;
import static io.palmares.local.demo.Story.PARTNERSHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.palmares.booth.SealBallot;
import io.palmares.local.Installation;
import io.palmares.local.demo.Act;
import io.palmares.local.demo.Cast;
import io.palmares.local.demo.Officers;
import io.palmares.local.demo.Reply;
import io.palmares.local.demo.Stage;
import io.palmares.local.demo.Story;
import io.palmares.local.demo.Voters;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/// The 2020 edition from its rulebook to its announcement, by its people, through the gateway; the fictional edition
/// beside it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TheAwardsOf2020StoryTest {
    /// 43 delegates, less those whose own organisation stands in the category.
    private static final Map<String, Integer> ELECTORS = Map.of(MANAGER, 41, PARTNERSHIP, 40);

    private final Map<String, Map<String, Object>> pending = new HashMap<>();
    private SystemUnderTest system;
    private Stage stage;
    private PublicResults results;
    private PublicLog log;
    private int entriesBeforeTheClose;
    private @Nullable Reply tooEarly;
    private final List<String> tagsBefore = new ArrayList<>();
    private final List<String> tagsAfter = new ArrayList<>();
    private String listedBefore = "";
    private @Nullable Listening listening;

    @BeforeAll
    void tellTheStory() throws IOException {
        system = SystemUnderTest.given();
        stage = new Stage(system.gateway());
        results = new PublicResults(stage);
        log = new PublicLog(system.gateway(), stage);
        Story story = new Story(stage);
        story.play(story.demo(), this::look);
    }

    private void look(Act next) {
        System.out.println(next.at() + " " + next.name());
        log.keepCheckpoints();
        if (next.name().equals("The boxes are sealed")) entriesBeforeTheClose = log.entriesOfABox(1);
        if (next.name().equals("The boxes are sealed")) tagsBefore.addAll(tags());
        if (next.name().equals("The winners are announced")) {
            listening = new Listening(system.gateway());
            tagsAfter.addAll(tags());
            tooEarly = new Officers(stage, ECC, MANAGER).announce();
            for (String category : List.of(MANAGER, PARTNERSHIP, MOBILISATION)) {
                pending.put(category, PublicResults.anonymous(results.of(ECC, category), ECC, category));
            }
            Reply uncounted = results.of(LAKESIDE, "young-cluster");
            pending.put("uncounted", PublicResults.anonymous(uncounted, LAKESIDE, "young-cluster"));
            listedBefore = stage.visitor().get("/api/public/v1/winners").text();
        }
    }

    private List<String> tags() {
        return List.of(
                results.of(ECC, MANAGER).etag(), results.of(ECC, PARTNERSHIP).etag());
    }

    @AfterAll
    void end() {
        if (listening != null) listening.close();
        system.close();
    }

    @Test
    void announcesTheWinnersOfThatYear() {
        assertThat(results.winners(PARTNERSHIP)).containsExactly("IoT4Industry");
        assertThat(results.winners(MANAGER)).containsExactly("Uwe Pfeil");
        assertThat(results.winners(MOBILISATION)).containsExactly("Antonio Novo Guerrero");
    }

    @Test
    void letsAnyoneVerifyTheEditionAgainstEveryCheckpointTheyKept() {
        log.keepCheckpoints();
        assertThat(log.kept()).isGreaterThan(3);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(log.verified().text())
                        .contains("ballots checked one by one: 74", "results counted again: 3", "GOOD:"));
    }

    @Test
    void keepsTheBytesOfBallotsToItselfBeforeTheClose() {
        assertThat(entriesBeforeTheClose).isEqualTo(404);
        assertThat(log.entriesOfABox(1)).isEqualTo(200);
    }

    @Test
    void showsThatItIsADemonstration() {
        assertThat(results.announced(MANAGER).path("demo").asBoolean()).isTrue();
    }

    @Test
    void countsTheLastBallotOfEveryElector() {
        for (String category : List.of(MANAGER, PARTNERSHIP)) {
            JsonNode papers = results.announced(category).path("vote").path("papers");
            assertThat(papers).as("one class").hasSize(1);
            assertThat(papers.get(0).path("electors").asInt()).isEqualTo(ELECTORS.get(category));
            assertThat(papers.get(0).path("counted").asInt()).isEqualTo(34);
            assertThat(papers.get(0).path("superseded").asInt()).isEqualTo(3);
            assertThat(papers.get(0).path("spoiled").asInt()).isZero();
            assertThat(results.announced(category)
                            .path("vote")
                            .path("abstained")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void carriesTwoOfficersSignaturesAndTheAuditorsWord() {
        JsonNode certificate = results.announced(MANAGER).path("certificate");
        assertThat(certificate
                        .path("by")
                        .valueStream()
                        .map(by -> by.path("role").asString()))
                .containsExactly("RETURNING_OFFICER", "SECOND_OFFICER");
        assertThat(certificate.path("auditor").asString()).isEqualTo("ACKNOWLEDGE");
    }

    @Test
    void citesTheRulebookThatWasPublished() {
        JsonNode rulebook = stage.visitor()
                .get("/api/public/v1/editions/" + ECC + "/rulebook")
                .orFail("read the rulebook");
        assertThat(rulebook.path("edition").asString()).isEqualTo(ECC);
        assertThat(results.announced(MANAGER).path("rulebook").asString()).hasSize(43);
    }

    @Test
    void showsTwoRulingsToEverybody() {
        JsonNode rulings = stage.visitor()
                .get("/api/public/v1/editions/" + ECC + "/rulings")
                .orFail("read the rulings");
        assertThat(rulings.path("items").valueStream().map(r -> r.path("kind").asString()))
                .containsExactly("EXCLUDE", "EXCLUDE");
        assertThat(rulings.path("items").valueStream().map(r -> r.path("clause").asString()))
                .containsExactlyInAnyOrder("2.1", "2.2");
    }

    @Test
    void listsThreeFinalistsAndNobodyWhoDeclined() {
        String declined = Cast.entrants(ECC, MANAGER).stream()
                .filter(e -> e.fate().equals("declines"))
                .findFirst()
                .orElseThrow()
                .name();
        Reply nominees = stage.visitor().get("/api/public/v1/editions/" + ECC + "/categories/" + MANAGER + "/nominees");
        assertThat(nominees.orFail("read the nominees").path("items")).isNotEmpty();
        assertThat(nominees.text()).doesNotContain(declined);
        assertThat(results.announced(MANAGER).path("placings")).hasSize(3);
    }

    @Test
    void keepsTheEmbargo() {
        Reply refused = Objects.requireNonNull(tooEarly);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("code").asString()).isEqualTo("too-early");
        assertThat(listedBefore).doesNotContain("Pfeil").doesNotContain("IoT4Industry");
    }

    @Test
    void answersAlikeForCountedAndUncountedBeforeTheAnnouncement() {
        assertThat(pending.get(MANAGER)).isEqualTo(pending.get("uncounted"));
        assertThat(pending.get(PARTNERSHIP)).isEqualTo(pending.get("uncounted"));
        assertThat(pending.get(MOBILISATION)).isEqualTo(pending.get("uncounted"));
    }

    @Test
    void movesNoTagWhileACategoryIsClosedCountedAndCertified() {
        assertThat(tagsBefore).hasSize(2).doesNotContain("");
        assertThat(tagsAfter).isEqualTo(tagsBefore);
    }

    @Test
    void tellsListenersOfEveryAnnouncement() {
        List<String> heard = Objects.requireNonNull(listening).heard();
        for (String category : List.of(MANAGER, PARTNERSHIP, MOBILISATION)) {
            assertThat(heard)
                    .filteredOn(line -> line.startsWith("data:")
                            && line.contains("\"" + category + "\"")
                            && line.contains("\"ANNOUNCED\""))
                    .isNotEmpty();
        }
        assertThat(heard).contains("event:announced");
    }

    @Test
    void takesOneOfTwoHundredBallotsThatContendForOnePlace() throws Exception {
        Voters voters = new Voters(stage, LAKESIDE, "audience-prize");
        String elector = voters.electors().get(20);
        List<SealBallot.Outcome.Sealed> rivals = voters.rivals(elector, 200);
        List<Reply> answers = Storm.of(rivals.stream()
                .<Supplier<Reply>>map(rival -> () -> voters.send(rival))
                .toList());
        assertThat(answers).extracting(Reply::status).isSubsetOf(200, 201, 412);
        List<String> taken = answers.stream()
                .filter(Reply::isOk)
                .map(answer -> answer.body().path("leaf").asString())
                .toList();
        assertThat(taken).hasSize(1);
        assertThat(voters.next(elector).seq()).isEqualTo(2);
        assertThat(voters.next(elector).prev().orElseThrow().toString()).isEqualTo(taken.getFirst());
    }

    @Test
    void answersOneBallotThatIsSentFiftyTimesAsOne() throws Exception {
        Voters voters = new Voters(stage, LAKESIDE, "audience-prize");
        String elector = voters.electors().get(21);
        SealBallot.Outcome.Sealed ballot = voters.rivals(elector, 1).getFirst();
        List<Reply> answers = Storm.of(Collections.nCopies(50, (Supplier<Reply>) () -> voters.send(ballot)));
        assertThat(answers).extracting(Reply::status).isSubsetOf(200, 201);
        assertThat(answers)
                .extracting(Reply::text)
                .containsOnly(answers.getFirst().text());
        assertThat(voters.next(elector).seq()).isEqualTo(2);
    }

    @Test
    void losesNoNominationOfFortyAtOnceWhileTheServiceIsKilled() throws Exception {
        Installation installation = system.installation();
        Assumptions.assumeTrue(installation != null, "processes can be killed on the embedded default only");
        NominationStorm storm = new NominationStorm(stage, Objects.requireNonNull(installation));
        storm.rage();
        storm.assertThatEachIsThereOnce();
    }

    @Test
    void leavesAFictionalEditionThatNominatesAndVotes() {
        stage.awaitState(LAKESIDE, "young-cluster", "NOMINATING");
        stage.awaitState(LAKESIDE, "audience-prize", "VOTING");
        assertThat(results.of(LAKESIDE, "audience-prize").body().path("status").asString())
                .isEqualTo("pending");
    }
}
