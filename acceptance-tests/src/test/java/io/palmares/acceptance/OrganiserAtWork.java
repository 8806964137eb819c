package io.palmares.acceptance;

import static io.palmares.local.demo.Cast.ORGANISER;
import static io.palmares.local.demo.Cast.RETURNING_OFFICER;
import static io.palmares.local.demo.Story.ECC;
import static io.palmares.local.demo.Story.MANAGER;

import io.palmares.local.demo.Cast;

/// The organiser of the 2020 edition, who screens; an exclusion takes the returning officer, too.
final class OrganiserAtWork {
    private static final String OFFICE = "/editions/" + ECC + "/categories/" + MANAGER + "/office";
    private final Screens screens;

    OrganiserAtWork(Screens screens) {
        this.screens = screens;
    }

    void screen() {
        String excluded = NomineeAtWork.byFate("excluded").name();
        try (Visitor organiser = screens.as(ORGANISER)) {
            organiser.at(OFFICE).reads("Screening");
            organiser.reads("endorsements: 1").look("office-screening");
            for (String name : Cast.standing(ECC, MANAGER)) {
                organiser.keyboard().to(organiser.card(name).locator("button").first());
                organiser.keyboard().key("Enter");
                organiser.reads(name + " is eligible");
            }
            organiser.card(excluded).getByText("Exclude").click();
            organiser.reads("Reason in public").look("office-exclude");
            organiser.keyboard().type("Reason in public (English)", "The nominee works for no cluster.");
            organiser.keyboard().type("Reason in public (German)", "Die Person arbeitet in keinem Cluster.");
            organiser.keys("Propose the ruling").reads("A second person has to approve it");
        }
        try (Visitor officer = screens.as(RETURNING_OFFICER)) {
            officer.at(OFFICE).reads("works for no cluster").look("office-ruling");
            officer.keys("Approve").reads("Done.").reads("Excluded by ruling");
        }
    }
}
