package io.palmares.acceptance;

import static io.palmares.local.demo.Cast.ANNOUNCER;
import static io.palmares.local.demo.Cast.AUDITOR;
import static io.palmares.local.demo.Cast.RETURNING_OFFICER;
import static io.palmares.local.demo.Cast.SECOND_OFFICER;
import static io.palmares.local.demo.Story.ECC;
import static io.palmares.local.demo.Story.LAKESIDE;
import static io.palmares.local.demo.Story.MANAGER;
import static io.palmares.local.demo.Story.MOBILISATION;
import static io.palmares.local.demo.Story.PARTNERSHIP;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.palmares.local.demo.Act;
import io.palmares.local.demo.Cast;
import io.palmares.local.demo.JuryRoom;
import io.palmares.local.demo.Officers;
import io.palmares.local.demo.Secretariat;
import io.palmares.local.demo.Stage;
import io.palmares.local.demo.Story;
import io.palmares.local.demo.Voters;
import io.palmares.ui.Chromium;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final List<String> findings = new ArrayList<>();
    private @Nullable Chromium chromium;
    private @Nullable SystemUnderTest system;
    private Stage stage = new Stage(java.net.URI.create("http://127.0.0.1"));
    private String receipt = "";
    private String rankedReceipt = "";

    @BeforeAll
    void tellTheStory() throws IOException {
        Assumptions.assumeTrue(
                System.getProperty("palmares.gateway") == null, "one story is enough for a given system");
        chromium = Chromium.start();
        system = SystemUnderTest.embedded();
        stage = new Stage(system.gateway());
        Story story = new Story(stage);
        Map<String, Runnable> here = Map.of(
                "Candidates are frozen", this::freeze,
                "The jury scores", this::score,
                "The shortlists are published", this::shortlist,
                "Members vote", this::vote,
                "The roll keys are destroyed", this::destroyRollKeys,
                "Two officers count and certify", this::countAndCertify,
                "The winners are announced", this::announce);
        List<Act> acts = story.demo().stream()
                .map(act -> new Act(
                        act.at(),
                        act.name(),
                        Optional.ofNullable(here.get(act.name())).orElse(act.deed())))
                .toList();
        story.play(acts, act -> System.out.println(act.at() + " " + act.name()));
    }

    @AfterAll
    void end() {
        if (chromium != null) chromium.close();
        if (system != null) system.close();
    }

    private Visitor visitor() {
        return new Visitor(stage, java.util.Objects.requireNonNull(chromium), findings);
    }

    private void freeze() {
        new Secretariat(stage, ECC).freeze(PARTNERSHIP);
        try (Visitor officer = visitor().as(RETURNING_OFFICER)) {
            officer.at(CATEGORY + "/office").reads("Screening").look("office-screening");
            officer.page().getByLabel("I looked through the names").check();
            officer.presses("Freeze the candidates").reads("The candidates are frozen");
        }
    }

    private void score() {
        new JuryRoom(stage, ECC, PARTNERSHIP).score();
        try (Visitor juror = visitor().as(Cast.jurors().getFirst().email())) {
            juror.at(CATEGORY + "/jury").reads("are you free to judge").look("jury-conflicts");
            Page page = juror.page();
            Locator undeclared = page.locator("select");
            while (undeclared.count() > 0) {
                int left = undeclared.count();
                undeclared.first().selectOption("NONE");
                juror.presses("Declare");
                page.waitForCondition(() -> undeclared.count() < left);
            }
            juror.reads("Files and scorecards").look("jury-files");
            int files = page.locator("main .cards li").count();
            for (int i = 0; i < files; i++) fillScorecard(juror, i);
            juror.reads(files + " of " + files + " done");
        }
        new JuryRoom(stage, ECC, MANAGER).score(1);
    }

    /// As the others do: higher for those whom the story lets win.
    private void fillScorecard(Visitor juror, int file) {
        Page page = juror.page();
        Locator card = page.locator("main .cards li").nth(file);
        String name = card.locator("h3").textContent();
        List<String> standing = Cast.entrants(ECC, MANAGER).stream()
                .filter(entrant -> entrant.fate().equals("stands"))
                .map(Cast.Entrant::name)
                .toList();
        card.locator("button").click();
        page.locator("input[type=number]").first().waitFor();
        for (Locator score : page.locator("input[type=number]").all()) {
            score.fill(String.valueOf(9 - standing.indexOf(name)));
        }
        if (file == 0) juror.look("jury-scorecard");
        juror.presses("Submit the scorecard").reads("The scorecard for " + name + " is submitted");
    }

    private void shortlist() {
        new JuryRoom(stage, ECC, PARTNERSHIP).publishShortlist();
        new Officers(stage, ECC, PARTNERSHIP).signPapers();
        try (Visitor officer = visitor().as(RETURNING_OFFICER);
                Visitor chair = visitor().as(Cast.jurors().getFirst().email())) {
            officer.at(CATEGORY + "/office").reads("Nothing is missing").look("office-jury");
            officer.presses("Publish the shortlist").reads("A second person has to approve");
            chair.at(CATEGORY + "/jury").reads("waits for a second person").look("jury-chair");
            chair.presses("Approve").reads("Done.");
            awaitPaper(officer);
            officer.presses("Sign the ballot paper").reads("The paper is signed");
        }
    }

    private void awaitPaper(Visitor officer) {
        stage.await(
                "the paper to wait for its signature",
                () -> stage.person(RETURNING_OFFICER).get("/api/voting/v1" + CATEGORY + "/boxes"),
                body -> body.path("items")
                        .valueStream()
                        .anyMatch(it -> "SIGNED".equals(it.path("state").asString())));
        officer.at(CATEGORY + "/office")
                .reads("Waits for the returning officer")
                .look("office-paper");
    }

    private void vote() {
        rankedReceipt =
                voteRanked(new Voters(stage, ECC, PARTNERSHIP).electors().getFirst());
        new Voters(stage, ECC, PARTNERSHIP).vote(1, 33);
        receipt = voteForOne(new Voters(stage, ECC, MANAGER).electors().getFirst());
        new Voters(stage, ECC, MANAGER).vote(1, 33);
    }

    /// With the keyboard alone, all the way.
    private String voteRanked(String mail) {
        try (Visitor voter = visitor().as(mail)) {
            voter.at(RANKED + "/vote")
                    .reads("Your marks are sealed on this device")
                    .look("vote-begin");
            voter.keys("Begin").reads("Your ballot paper").look("vote-rank-empty");
            voter.keys("Place 1").reads("is now in place 1");
            voter.keys("Place 2").reads("is now in place 2");
            voter.keys("\u2191").reads("is now in place 1").look("vote-rank");
            voter.keys("Look it over").reads("Is this right?").look("vote-review");
            voter.keys("Cast my ballot").reads("Your ballot is cast").look("vote-done");
            assertThat(voter.page().locator("#work").textContent()).doesNotContain("could not be checked");
            return voter.page().locator(".code strong").textContent();
        }
    }

    /// For somebody else first: the last ballot counts.
    private String voteForOne(String mail) {
        try (Visitor voter = visitor().as(mail)) {
            voter.at(CATEGORY + "/vote").presses("Begin").reads("Your ballot paper");
            Page page = voter.page();
            page.locator(".option", new Page.LocatorOptions().setHasText("Wim Leclerc"))
                    .click();
            voter.look("vote-choose")
                    .presses("Look it over")
                    .presses("Cast my ballot")
                    .reads("Your ballot is cast");
            voter.presses("Change my vote").reads("Your ballot paper");
            page.locator(".option", new Page.LocatorOptions().setHasText("Uwe Pfeil"))
                    .click();
            voter.presses("Look it over").presses("Cast my ballot").reads("Your ballot is cast");
            String code = page.locator(".code strong").textContent();
            voter.at(CATEGORY + "/vote").reads("This device keeps these ballots").look("vote-again");
            return code;
        }
    }

    private void destroyRollKeys() {
        new Officers(stage, ECC, PARTNERSHIP).destroyRollKey();
        stage.await(
                "the dispute window to end",
                () -> stage.person(RETURNING_OFFICER).get("/api/nominations/v1" + CATEGORY),
                body -> body.path("boxes")
                        .valueStream()
                        .allMatch(it -> "UNDISPUTED".equals(it.path("stage").asString())));
        byBoth("Destroy the roll key", "office-roll-key");
    }

    private void byBoth(String act, String picture) {
        try (Visitor first = visitor().as(RETURNING_OFFICER);
                Visitor second = visitor().as(SECOND_OFFICER)) {
            first.at(CATEGORY + "/office").presses(act).reads("A second person has to approve");
            second.at(CATEGORY + "/office").reads("waits for a second person").look(picture);
            second.presses("Approve").reads("Done.");
        }
    }

    private void countAndCertify() {
        for (String category : List.of(PARTNERSHIP)) {
            new Officers(stage, ECC, category).count();
            new Officers(stage, ECC, category).certify();
        }
        new Officers(stage, ECC, MOBILISATION).certify();
        awaitResult("READY_TO_COUNT");
        byBoth("Count", "office-count");
        awaitResult("COUNTED");
        try (Visitor auditor = visitor().as(AUDITOR)) {
            auditor.at(CATEGORY + "/office").reads("Your word as auditor").look("office-auditor");
            auditor.presses("Acknowledge").reads("The auditor acknowledges");
        }
        byBoth("Certify the result", "office-certify");
    }

    private void awaitResult(String state) {
        stage.await(
                "the result to be " + state,
                () -> stage.person(RETURNING_OFFICER).get("/api/results/v1" + CATEGORY),
                body -> state.equals(body.path("state").asString()));
    }

    private void announce() {
        for (String category : List.of(MOBILISATION, PARTNERSHIP)) {
            new Officers(stage, ECC, category).announce().orFail("announce " + category);
        }
        try (Visitor announcer = visitor().as(ANNOUNCER)) {
            announcer.at("/editions/" + ECC + "/ceremony").reads("Rehearsal").look("ceremony");
            Page page = announcer.page();
            page.locator(".card", new Page.LocatorOptions().setHasText("Manager"))
                    .locator("button")
                    .click();
            announcer.presses("Announce now").presses("Next").presses("Next").presses("Next");
            announcer.reads("Uwe Pfeil").look("ceremony-winner");
        }
    }

    @Test
    void announcesWhatWasCountedFromTheBrowser() {
        PublicResults results = new PublicResults(stage);
        assertThat(results.winners(MANAGER)).containsExactly("Uwe Pfeil");
        assertThat(results.winners(PARTNERSHIP)).containsExactly("IoT4Industry");
    }

    @Test
    void tellsTheVoterThatTheirBallotIsIn() {
        for (String code : List.of(receipt, rankedReceipt)) {
            try (Visitor voter = visitor()) {
                voter.at("/receipt").page().fill("#code", code);
                voter.presses("Check").page().locator("[role=status]").waitFor();
                assertThat(voter.page().locator("[role=status]").textContent()).doesNotContain("No ballot");
                voter.look("receipt-answer");
            }
        }
    }

    @Test
    void takesANominationFromAForm() {
        try (Visitor member = visitor().as("member40@awards.example")) {
            member.at(OPEN + "/nominate")
                    .presses("New nomination")
                    .reads("Name of the organisation")
                    .look("nominate");
            Page page = member.page();
            page.getByLabel("Name of the organisation").fill("<img src=x onerror=alert(1)> & Söhne");
            page.getByLabel("Mail address of the nominee").fill("nominee@awards.example");
            page.getByLabel("Why (English)").fill("It joined what was apart.");
            member.presses("Submit").reads("A rule refuses this").look("nominate-refused");
            page.getByLabel("Achievements").fill("Twelve companies share one laboratory.");
            member.presses("Submit").reads("The nomination is submitted").reads("<img src=x onerror=alert(1)> & Söhne");
            member.look("nominate-list");
        }
    }

    @Test
    void showsPagesThatNobodyHasToMend() {
        try (Visitor reader = visitor()) {
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
            pages.forEach((name, path) -> reader.at(path).look(name));
            reader.at("/editions/nowhere").look("missing");
            reader.at("/?lang=de").look("home-german");
        }
        assertThat(findings).isEmpty();
    }
}
