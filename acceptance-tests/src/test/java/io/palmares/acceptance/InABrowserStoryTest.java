package io.palmares.acceptance;

import static io.palmares.local.demo.Story.ECC;
import static io.palmares.local.demo.Story.LAKESIDE;
import static io.palmares.local.demo.Story.MANAGER;
import static io.palmares.local.demo.Story.PARTNERSHIP;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.local.demo.Act;
import io.palmares.local.demo.Stage;
import io.palmares.local.demo.Story;
import io.palmares.ui.Chromium;
import io.palmares.ui.Looks;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The 2020 edition once more: in one category each kind of person does their work in a browser, beside the others who
/// use the interface. Skipped, with a word, where there is no browser.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InABrowserStoryTest {
    private static final String CATEGORY = "/editions/" + ECC + "/categories/" + MANAGER;
    private static final String RANKED = "/editions/" + ECC + "/categories/" + PARTNERSHIP;
    private static final String OPEN = "/editions/" + LAKESIDE + "/categories/young-cluster";
    private final Looks looks = new Looks(Path.of("target/pictures"));
    private @Nullable Chromium chromium;
    private @Nullable SystemUnderTest system;
    private Stage stage = new Stage(URI.create("http://127.0.0.1"));
    private final List<String> receipts = new ArrayList<>();

    @BeforeAll
    void tellTheStory() throws IOException {
        Assumptions.assumeTrue(
                System.getProperty("palmares.gateway") == null, "one story is enough for a given system");
        chromium = Chromium.start();
        system = SystemUnderTest.embedded();
        stage = new Stage(system.gateway());
        Story story = new Story(stage);
        Map<String, Consumer<Act>> here = new ActsInABrowser(screens(), receipts).byName();
        List<Act> acts = story.demo().stream()
                .map(act -> new Act(
                        act.at(),
                        act.name(),
                        () -> here.getOrDefault(act.name(), it -> it.deed().run())
                                .accept(act)))
                .toList();
        story.play(acts, act -> System.out.println(act.at() + " " + act.name()));
    }

    private Screens screens() {
        return new Screens(stage, Objects.requireNonNull(chromium), looks);
    }

    @AfterAll
    void end() {
        if (chromium != null) chromium.close();
        if (system != null) system.close();
    }

    @Test
    void announcesWhatWasCountedFromTheBrowser() {
        PublicResults results = new PublicResults(stage);
        assertThat(results.winners(MANAGER)).containsExactly("Uwe Pfeil");
        assertThat(results.winners(PARTNERSHIP)).containsExactly("IoT4Industry");
    }

    @Test
    void letsAnyoneVerifyWhatWasPlayedInABrowser() {
        assertThat(new PublicLog(stage.door().gateway(), stage).verified().text())
                .contains("GOOD:");
    }

    @Test
    void tellsTheVoterThatTheirBallotIsIn() {
        assertThat(receipts).hasSize(2);
        for (String code : receipts) {
            try (Visitor voter = screens().visitor()) {
                voter.at("/receipt").writes("Receipt code", code).presses("Check");
                assertThat(voter.page().locator("[role=status]").textContent()).doesNotContain("No ballot");
                voter.look("receipt-answer");
            }
        }
    }

    @Test
    void takesHostileWordsOfANominationAsWords() {
        try (Visitor member = screens().as("member40@awards.example")) {
            member.at(OPEN + "/nominate").presses("New nomination").reads("Name of the organisation");
            member.writes("Name of the organisation", "<img src=x onerror=alert(1)> & Söhne");
            member.writes("Mail address of the nominee", "nominee@awards.example");
            member.writes("Why (English)", "It joined what was apart.");
            member.presses("Submit").reads("A rule refuses this").look("nominate-refused");
            member.writes("Achievements", "Twelve companies share one laboratory.");
            member.presses("Submit").reads("The nomination is submitted").reads("<img src=x onerror=alert(1)> & Söhne");
        }
    }

    @Test
    void looksWellToReaders() {
        Map<String, String> pages = Map.of(
                "home",
                "/",
                "edition",
                "/editions/" + ECC,
                "rulebook",
                "/editions/" + ECC + "/rulebook",
                "rulings",
                "/editions/" + ECC + "/rulings",
                "result",
                CATEGORY,
                "result-rounds",
                RANKED,
                "voting",
                "/editions/" + LAKESIDE + "/categories/audience-prize",
                "winners",
                "/winners",
                "verify",
                "/verify",
                "sign-in",
                "/sign-in");
        try (Visitor reader = screens().visitor()) {
            pages.forEach((name, path) -> reader.at(path).look(name));
            reader.at("/editions/nowhere").look("missing");
            reader.at("/?lang=de").look("home-german");
        }
        assertThat(looks.findings()).isEmpty();
    }
}
