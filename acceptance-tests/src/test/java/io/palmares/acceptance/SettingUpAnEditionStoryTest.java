package io.palmares.acceptance;

import static io.palmares.local.demo.Cast.ORGANISER;
import static io.palmares.local.demo.Cast.RETURNING_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.palmares.local.demo.Cast;
import io.palmares.local.demo.Stage;
import io.palmares.ui.Chromium;
import io.palmares.ui.Looks;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// An organiser sets an edition up from presets, in a browser, and screens what is nominated; a second person approves.
/// Skipped, with a word, where there is no browser.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettingUpAnEditionStoryTest {
    private static final String EDITION = "bridge-prize-2020";
    private static final String HERE = "/editions/" + EDITION;
    private static final String CATEGORY = HERE + "/categories/bridge-of-the-year";
    private static final String API = "/api/nominations/v1" + CATEGORY;
    private static final String MEMBERS = """
            email,name,organisation,organisationName,country,class,delegate
            mira@awards.example,Mira Lund,north,North Network,DK,members,false
            jan@awards.example,Jan Novak,east,East Network,CZ,members,false
            bad@awards.example,Bad Line,east,East Network,CZ,nobody,false
            rosa@awards.example,Rosa Gil,south,South Network,ES,members,false
            """;
    private final Looks looks = new Looks(Path.of("target/pictures"));
    private @Nullable Chromium chromium;
    private @Nullable SystemUnderTest system;
    private Stage stage = new Stage(URI.create("http://127.0.0.1"));

    @BeforeAll
    void start() throws IOException {
        Assumptions.assumeTrue(
                System.getProperty("palmares.gateway") == null, "a given system keeps the clock of its own stories");
        chromium = Chromium.start();
        system = SystemUnderTest.embedded();
        stage = new Stage(system.gateway());
        stage.clock(Instant.parse("2020-01-13T09:00:00Z"));
    }

    @AfterAll
    void end() {
        if (chromium != null) chromium.close();
        if (system != null) system.close();
    }

    private Visitor visitor(String mail) {
        return new Screens(stage, Objects.requireNonNull(chromium), looks).as(mail);
    }

    @Test
    void takesAnOrganiserFromPresetsToFrozenCandidates() {
        try (Visitor organiser = visitor(ORGANISER)) {
            draft(organiser);
            mend(organiser);
            appoint(organiser);
            importMembers(organiser);
            organiser
                    .at(HERE + "/setup#check")
                    .reads("The rulebook is complete")
                    .look("setup-check");
            organiser.presses("Propose publication").reads("A second person has to approve");
            publish();
            nominate();
            merge(organiser);
            exclude(organiser);
            admit(organiser);
            freeze();
            lookAround(organiser);
        }
        assertThat(looks.findings()).isEmpty();
    }

    private void draft(Visitor organiser) {
        organiser.at("/me").presses("New edition").reads("A few answers make a whole rulebook");
        Page page = organiser.page();
        page.getByLabel("Title").fill("Bridge Prize 2020");
        page.getByLabel("Programme").fill("bridge-prize");
        page.getByLabel("Nominations open on").fill("2020-02-03");
        page.getByLabel("Category 1", new Page.GetByLabelOptions().setExact(true))
                .fill("Bridge of the Year");
        organiser.presses("Add a category");
        page.getByLabel("Category 2", new Page.GetByLabelOptions().setExact(true))
                .fill("Special Award");
        page.getByLabel("Course of category 2").selectOption("DIRECT");
        organiser.look("setup-start").presses("Make the draft");
        page.waitForURL("**" + HERE + "/setup");
        organiser.reads("Members nominate from 3 February 2020").look("setup-edition");
    }

    /// A rule that is broken shows where it stands, and is gone once it holds.
    private void mend(Visitor organiser) {
        organiser.at(HERE + "/setup#category-0").reads("Weights: 100 of 100").look("setup-category");
        Locator weight = organiser.page().getByLabel("Weight").first();
        weight.fill("50");
        Locator wrong =
                organiser.page().locator(".wrong", new Page.LocatorOptions().setHasText("the weights must sum to 100"));
        organiser.reads("Weights: 110 of 100");
        wrong.waitFor();
        weight.fill("40");
        wrong.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        organiser
                .at(HERE + "/setup#electors")
                .reads("Members are imported into a class")
                .look("setup-electors");
        organiser
                .at(HERE + "/setup#timetable")
                .reads("Suggest all from this day")
                .look("setup-timetable");
    }

    private void appoint(Visitor organiser) {
        organiser.at(HERE + "/desk#people").reads("Vacant");
        Page page = organiser.page();
        for (Cast.Named officer : Cast.officers()) {
            String role = Cast.OFFICES.get(officer.email());
            if (role == null) continue;
            page.getByLabel("Mail address").fill(officer.email());
            page.getByLabel("Name").fill(officer.name());
            page.getByLabel("Office", new Page.GetByLabelOptions().setExact(true))
                    .selectOption(role);
            organiser.keys("Appoint").reads(officer.name() + " is appointed");
        }
        organiser.look("desk-people");
    }

    private void importMembers(Visitor organiser) {
        organiser.at(HERE + "/desk#members").reads("No members yet");
        organiser
                .page()
                .getByLabel("CSV file")
                .setInputFiles(new FilePayload("members.csv", "text/csv", MEMBERS.getBytes(StandardCharsets.UTF_8)));
        organiser.presses("Import").reads("3 lines were accepted, 1 were left out");
        assertThat(organiser.page().locator("main table tbody").first().textContent())
                .contains("4", "class: must be one of [members]");
        organiser.look("desk-members");
    }

    private void publish() {
        try (Visitor officer = visitor(RETURNING_OFFICER)) {
            officer.reads("Bridge Prize 2020").look("me-draft");
            officer.at(HERE + "/desk").reads("waits for a second person").look("desk-publish");
            officer.presses("Approve").reads("Version 1 of the rulebook");
        }
        stage.awaitState(EDITION, "bridge-of-the-year", "PUBLISHED");
    }

    private void nominate() {
        stage.clock(Instant.parse("2020-02-10T09:00:00Z"));
        stage.awaitState(EDITION, "bridge-of-the-year", "NOMINATING");
        try (Visitor member = visitor("mira@awards.example")) {
            member.at(CATEGORY + "/nominate").presses("New nomination").reads("Name of the person");
            Page page = member.page();
            page.getByLabel("Name of the person").fill("Ana Kovač");
            page.getByLabel("Mail address of the nominee").fill("ana@nominees.example");
            page.getByLabel("Why").fill("She joined two shores.");
            page.getByLabel("Achievements").fill("A footbridge that was open on time.");
            member.presses("Submit").reads("The nomination is submitted");
        }
        nominate("jan@awards.example", "Anna Kovac", "anna@nominees.example");
        nominate("jan@awards.example", "Luc Meyer", "luc@nominees.example");
        nominate("rosa@awards.example", "Ida Berg", "ida@nominees.example");
        nominate("rosa@awards.example", "Piet Vos", "piet@nominees.example");
        stage.clock(Instant.parse("2020-03-18T09:00:00Z"));
        stage.awaitState(EDITION, "bridge-of-the-year", "SCREENING");
        for (String name : List.of("ana", "anna", "luc", "ida", "piet")) consent(name + "@nominees.example");
    }

    private void nominate(String member, String name, String address) {
        Map<String, Object> nominee = Map.of(
                "kind",
                "PERSON",
                "name",
                name,
                "contactEmail",
                address,
                "citation",
                Map.of("en", "Good work."),
                "self",
                false);
        stage.person(member)
                .post(
                        API + "/nominations",
                        Map.of(
                                "nominee",
                                nominee,
                                "file",
                                Map.of("achievements", "A bridge where none was."),
                                "submit",
                                true))
                .orFail("nominate " + name);
    }

    private void consent(String address) {
        String token = stage.mailbox().consentTokenFor(address);
        stage.visitor()
                .post("/api/nominations/v1/consents/" + token, Map.of("answer", "CONSENT"))
                .orFail("consent of " + address);
    }

    /// Two who are one, as the scan suspects: by ruling, and approved by the other officer.
    private void merge(Visitor organiser) {
        organiser.at(CATEGORY + "/office#nominees").reads("The same one twice?").look("screening-desk");
        organiser.presses("Read the file").reads("Nominated by").look("screening-file");
        organiser.presses("They are one").reads("New ruling");
        explain(organiser, "One person under two spellings.");
        organiser.look("ruling-new").presses("Propose the ruling").reads("A second person has to approve");
        approve("Nominees were merged");
    }

    private void exclude(Visitor organiser) {
        organiser.at(CATEGORY + "/office#rule/EXCLUDE").reads("New ruling");
        Locator who = organiser.page().getByLabel("Nominee", new Page.GetByLabelOptions().setExact(true));
        who.selectOption(
                Objects.requireNonNull(who.locator("option", new Locator.LocatorOptions().setHasText("Luc Meyer"))
                        .getAttribute("value")));
        explain(organiser, "Not active in a registered organisation.");
        organiser.presses("Propose the ruling").reads("A second person has to approve");
        approve("A nominee was excluded");
    }

    private static void explain(Visitor organiser, String why) {
        organiser.page().getByLabel("Reason in public").fill(why);
    }

    private void approve(String ruling) {
        try (Visitor officer = visitor(RETURNING_OFFICER)) {
            officer.at(CATEGORY + "/office").reads(ruling).presses("Approve").reads("Done.");
            officer.at(HERE + "/desk#rulings").reads("In force").look("desk-rulings");
        }
    }

    private void admit(Visitor organiser) {
        organiser.at(CATEGORY + "/office").reads("nominees are to be decided on");
        Locator eligible = organiser.page().locator("main button", new Page.LocatorOptions().setHasText("Eligible"));
        eligible.first().waitFor();
        while (eligible.count() > 0) {
            int left = eligible.count();
            eligible.first().click();
            organiser.page().waitForCondition(() -> eligible.count() < left);
        }
        organiser.reads("3 nominees are eligible");
    }

    private void freeze() {
        try (Visitor officer = visitor(RETURNING_OFFICER)) {
            officer.at(CATEGORY + "/office").reads("Every answer is decided on").look("screening-ready");
            officer.presses("Freeze the candidates").reads("The candidates are frozen");
            officer.at(HERE + "/desk#audit").reads("A nominee was excluded").look("desk-audit");
        }
    }

    /// Every part of both desks, also in German.
    private void lookAround(Visitor organiser) {
        organiser.at(HERE + "/desk").reads("Overview").look("desk-overview");
        organiser.at(HERE + "/desk#timeline").reads("Put a later instant").look("desk-timeline");
        organiser.at(HERE + "/desk#mails").reads("not sent yet").look("desk-mails");
        organiser.at(CATEGORY + "/office#panel").reads("has no chair yet").look("office-panel");
        organiser
                .at(CATEGORY + "/office#electorate")
                .reads("If the roll were frozen today")
                .look("office-electorate");
        organiser
                .at(CATEGORY + "/office#objections")
                .reads("Objections can be raised")
                .look("office-objections");
        organiser
                .at(HERE + "/categories/special-award/office")
                .reads("How the recipient accepted")
                .look("office-direct");
        organiser
                .at(HERE + "/desk?lang=de#timeline")
                .reads("Einen späteren Termin verlegen")
                .look("desk-timeline-german");
    }
}
