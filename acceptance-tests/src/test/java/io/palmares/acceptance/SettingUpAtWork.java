package io.palmares.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.palmares.local.demo.Cast;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// An organiser who sets an edition up: the rulebook from presets, deputies, offices and members.
final class SettingUpAtWork {
    static final String EDITION = "bridge-prize-2020";
    static final String HERE = "/editions/" + EDITION;
    private static final String MEMBERS = """
            email,name,organisation,organisationName,country,class,delegate
            mira@awards.example,Mira Lund,north,North Network,DK,members,false
            jan@awards.example,Jan Novak,east,East Network,CZ,members,false
            bad@awards.example,Bad Line,east,East Network,CZ,nobody,false
            rosa@awards.example,Rosa Gil,south,South Network,ES,members,false
            """;
    private final Visitor organiser;

    SettingUpAtWork(Visitor organiser) {
        this.organiser = organiser;
    }

    void draft() {
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
    void mend() {
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

    /// Three, in an order that can be changed; nobody twice.
    void nameDeputies() {
        organiser.at(HERE + "/setup#edition").reads("0 of 3 are named").look("setup-deputies-none");
        for (String name : List.of("Ada", "Bo", "Cy")) {
            nameDeputy(name);
            deputies().filter(new Locator.FilterOptions().setHasText(name)).waitFor();
            organiser.keyboard().unfold("Name a deputy");
        }
        nameDeputy("Ada");
        organiser.reads("This person is a deputy already").look("setup-deputies");
        organiser.keyboard().to(organiser.page().getByLabel("Bo: up"));
        organiser.keyboard().key("Enter");
        organiser.hears("Bo is now number 1");
        organiser
                .page()
                .locator("main .ranked li:first-child", new Page.LocatorOptions().setHasText("Bo"))
                .waitFor();
        assertThat(deputies().allTextContents())
                .extracting(it -> it.substring(0, 2))
                .containsExactly("Bo", "Ad", "Cy");
    }

    private Locator deputies() {
        return organiser.page().locator("main .ranked li");
    }

    private void nameDeputy(String name) {
        organiser.keyboard().type("Mail address", name.toLowerCase(Locale.ROOT) + "@awards.example");
        organiser
                .page()
                .getByLabel("Name", new Page.GetByLabelOptions().setExact(true))
                .fill(name);
        organiser.keys("Add to the deputies");
    }

    void appoint() {
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

    void importMembers() {
        organiser.at(HERE + "/desk#members").reads("No members yet");
        readIn();
        assertThat(organiser.page().locator("main table tbody").first().textContent())
                .contains("4", "class: must be one of members");
        organiser.look("desk-members");
    }

    private void readIn() {
        organiser
                .page()
                .getByLabel("CSV file")
                .setInputFiles(new FilePayload("members.csv", "text/csv", MEMBERS.getBytes(StandardCharsets.UTF_8)));
        organiser.presses("Import").reads("3 lines were accepted, 1 were left out");
    }

    /// With the keyboard alone; and read in again.
    void removeAMember() {
        organiser.keyboard().to(organiser.page().getByLabel("Remove Jan Novak"));
        organiser.keyboard().key("Enter");
        organiser.reads("Take Jan Novak off the list").look("desk-member-remove");
        organiser.keys("Remove").reads("Jan Novak is off the list").reads("2 of 2 members");
        readIn();
        organiser.reads("3 of 3 members");
    }
}
