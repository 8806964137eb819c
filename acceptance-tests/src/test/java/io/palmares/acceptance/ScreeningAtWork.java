package io.palmares.acceptance;

import static io.palmares.acceptance.SettingUpAtWork.HERE;
import static io.palmares.local.demo.Cast.RETURNING_OFFICER;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Objects;

/// An organiser who screens nominees, with the returning officer where it takes a ruling.
final class ScreeningAtWork {
    static final String CATEGORY = HERE + "/categories/bridge-of-the-year";
    private final Screens screens;
    private final Visitor organiser;

    ScreeningAtWork(Screens screens, Visitor organiser) {
        this.screens = screens;
        this.organiser = organiser;
    }

    /// Two who are one, as the scan suspects: by ruling, and approved by the other officer.
    void merge() {
        organiser.at(CATEGORY + "/office#nominees").reads("The same one twice?").look("screening-desk");
        organiser.presses("Read the file").reads("Nominated by").look("screening-file");
        organiser.presses("They are one").reads("New ruling");
        explain("One person under two spellings.");
        organiser.look("ruling-new").presses("Propose the ruling").reads("A second person has to approve");
        approve("Nominees were merged");
    }

    void exclude() {
        organiser.at(CATEGORY + "/office#rule/EXCLUDE").reads("New ruling");
        Locator who = organiser.page().getByLabel("Nominee", new Page.GetByLabelOptions().setExact(true));
        who.selectOption(
                Objects.requireNonNull(who.locator("option", new Locator.LocatorOptions().setHasText("Luc Meyer"))
                        .getAttribute("value")));
        explain("Not active in a registered organisation.");
        organiser.presses("Propose the ruling").reads("A second person has to approve");
        approve("A nominee was excluded");
    }

    private void explain(String why) {
        organiser.page().getByLabel("Reason in public").fill(why);
    }

    private void approve(String ruling) {
        try (Visitor officer = screens.as(RETURNING_OFFICER)) {
            officer.at(CATEGORY + "/office").reads(ruling).presses("Approve").reads("Done.");
            officer.at(HERE + "/desk#rulings").reads("In force").look("desk-rulings");
        }
    }

    void admit() {
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
}
