package io.palmares.acceptance;

import static io.palmares.local.demo.Story.ECC;
import static io.palmares.local.demo.Story.MANAGER;
import static io.palmares.local.demo.Story.MOBILISATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.local.demo.Act;
import io.palmares.local.demo.Cast;
import io.palmares.local.demo.JuryRoom;
import io.palmares.local.demo.Members;
import io.palmares.local.demo.Officers;
import io.palmares.local.demo.Secretariat;
import io.palmares.local.demo.Stage;
import io.palmares.local.demo.Story;
import io.palmares.ui.Chromium;
import io.palmares.ui.Looks;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An edition that a jury alone decides, and in which things go wrong: a key is replaced, a scorecard voided, a
/// certificate withdrawn, and the winner declines. Officers and chair act in a browser, the others by the interface.
/// Skipped, with a word, where there is no browser.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatOfficersSeldomDoStoryTest {
    private final Looks looks = new Looks(Path.of("target/pictures"));
    private @Nullable Chromium chromium;
    private @Nullable SystemUnderTest system;
    private Stage stage = new Stage(URI.create("http://127.0.0.1"));

    @BeforeAll
    void tellTheStory() throws IOException {
        Assumptions.assumeTrue(
                System.getProperty("palmares.gateway") == null, "a given system keeps the clock of its own stories");
        chromium = Chromium.start();
        system = SystemUnderTest.embedded();
        stage = new Stage(system.gateway());
        new Story(stage).play(acts(), act -> System.out.println(act.at() + " " + act.name()));
    }

    @AfterAll
    void end() {
        if (chromium != null) chromium.close();
        if (system != null) system.close();
    }

    private List<Act> acts() {
        Screens screens = new Screens(stage, Objects.requireNonNull(chromium), looks);
        Secretariat secretariat = new Secretariat(stage, ECC);
        Members members = new Members(stage, ECC);
        JuryRoom jury = new JuryRoom(stage, ECC, MANAGER);
        Officers officers = new Officers(stage, ECC, MANAGER);
        Officers special = new Officers(stage, ECC, MOBILISATION);
        AfterTheCountAtWork after = new AfterTheCountAtWork(screens);
        return List.of(
                Act.at("2020-02-03T09:00:00Z", "The rulebook is published", () -> {
                    secretariat.publish(rulebook());
                    new KeysAtWork(screens).replace();
                }),
                Act.at("2020-07-02T08:00:00Z", "Members nominate", () -> {
                    stage.awaitState(ECC, MANAGER, "NOMINATING");
                    members.nominate(MANAGER);
                }),
                Act.at("2020-09-07T08:00:00Z", "Nominees answer", () -> {
                    stage.awaitState(ECC, MANAGER, "SCREENING");
                    members.answerConsents(MANAGER);
                    secretariat.screen(MANAGER);
                    secretariat.appointPanel(MANAGER);
                }),
                Act.at("2020-09-14T08:00:00Z", "Candidates are frozen", () -> secretariat.freeze(MANAGER)),
                Act.at("2020-09-25T08:00:00Z", "A scorecard is voided", () -> {
                    jury.score();
                    new ChairAtWork(screens)
                            .voidCard(
                                    Cast.jurors().get(2).name(),
                                    Cast.standing(ECC, MANAGER).get(2));
                }),
                Act.at("2020-10-02T08:00:00Z", "The jury ends its work", jury::publishShortlist),
                Act.at(
                        "2020-10-12T08:00:00Z",
                        "The special award is decided",
                        () -> new SpecialAwardAtWork(screens).decide()),
                Act.at("2020-11-10T07:00:00Z", "The certificate is withdrawn", () -> {
                    special.certify();
                    certify(officers);
                    after.tellHostAndWinner();
                    after.withdrawTheCertificate();
                    certify(officers);
                }),
                Act.at("2020-11-11T10:00:01Z", "The winner declines", () -> {
                    special.announce().orFail("announce the special award");
                    officers.announce().orFail("announce the result");
                    after.recordThatTheWinnerDeclines();
                }));
    }

    private static void certify(Officers officers) {
        officers.count();
        officers.certify();
    }

    /// That of 2020, without its vote.
    private static JsonNode rulebook() {
        ObjectNode book = (ObjectNode) Cast.rulebook(ECC);
        ObjectNode manager = category(book, MANAGER);
        manager.put("preset", "JURY_ONLY").remove("vote");
        manager.putArray("tieLadder")
                .add("JURY_SCORE")
                .add("PRIORITY_CRITERION")
                .add("CASTING_VOTE")
                .add("EX_AEQUO");
        ObjectNode mobilisation = category(book, MOBILISATION);
        book.putArray("categories").add(manager).add(mobilisation);
        return book;
    }

    private static ObjectNode category(JsonNode book, String id) {
        return (ObjectNode) book.path("categories")
                .valueStream()
                .filter(it -> id.equals(it.path("id").asString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsForEverThatTheWinnerDeclined() {
        PublicResults results = new PublicResults(stage);
        assertThat(results.winners(MANAGER)).containsExactly("Uwe Pfeil", "Wim Leclerc");
        try (Visitor reader = new Screens(stage, Objects.requireNonNull(chromium), looks).visitor()) {
            reader.at("/editions/" + ECC + "/categories/" + MANAGER)
                    .reads("declined")
                    .look("result-declined");
        }
        assertThat(looks.findings()).isEmpty();
    }

    @Test
    void letsAnyoneVerifyWhatWasTakenBack() {
        assertThat(new PublicLog(stage.door().gateway(), stage).verified().text())
                .contains("GOOD:");
    }
}
