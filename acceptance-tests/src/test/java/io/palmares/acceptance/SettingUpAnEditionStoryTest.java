package io.palmares.acceptance;

import static io.palmares.acceptance.ScreeningAtWork.CATEGORY;
import static io.palmares.acceptance.SettingUpAtWork.EDITION;
import static io.palmares.acceptance.SettingUpAtWork.HERE;
import static io.palmares.local.demo.Cast.ORGANISER;
import static io.palmares.local.demo.Cast.RETURNING_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.palmares.local.demo.Stage;
import io.palmares.ui.Chromium;
import io.palmares.ui.Looks;
import java.io.IOException;
import java.net.URI;
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
    private static final String API = "/api/nominations/v1" + CATEGORY;
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

    private Screens screens() {
        return new Screens(stage, Objects.requireNonNull(chromium), looks);
    }

    private Visitor visitor(String mail) {
        return screens().as(mail);
    }

    @Test
    void takesAnOrganiserFromPresetsToFrozenCandidates() {
        try (Visitor organiser = visitor(ORGANISER)) {
            SettingUpAtWork work = new SettingUpAtWork(organiser);
            work.draft();
            work.mend();
            work.nameDeputies();
            work.appoint();
            work.importMembers();
            work.removeAMember();
            organiser
                    .at(HERE + "/setup#check")
                    .reads("The rulebook is complete")
                    .look("setup-check");
            organiser.presses("Propose publication").reads("A second person has to approve");
            publish();
            nominate();
            ScreeningAtWork screening = new ScreeningAtWork(screens(), organiser);
            screening.merge();
            screening.exclude();
            screening.admit();
            freeze();
            lookAround(organiser);
        }
        assertThat(looks.findings()).isEmpty();
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
