package io.palmares.acceptance;

import static io.palmares.local.demo.Cast.RETURNING_OFFICER;
import static io.palmares.local.demo.Story.ECC;
import static io.palmares.local.demo.Story.MANAGER;

import io.palmares.local.demo.Cast;

/// The jury's chair of the 2020 edition, beside the returning officer.
final class ChairAtWork {
    private static final String OFFICE = "/editions/" + ECC + "/categories/" + MANAGER + "/office";
    private final Screens screens;

    ChairAtWork(Screens screens) {
        this.screens = screens;
    }

    private Visitor chair() {
        return screens.as(Cast.jurors().getFirst().email()).at(JurorAtWork.JURY);
    }

    /// Hands the third juror's card for a candidate back; the returning officer agrees.
    void handBack(String name) {
        try (Visitor chair = chair();
                Visitor officer = screens.as(RETURNING_OFFICER)) {
            chair.keys("Hand a scorecard back").reads("Which scorecard").look("chair-reopen");
            chair.keyboard().choose("Which scorecard", "Juror 3: " + name);
            chair.keyboard().type("Reason", "Two scores were swapped.");
            chair.keys("Propose it").reads("A second person has to approve it").look("chair-waits");
            officer.at(OFFICE).reads("Two scores were swapped.").look("office-reopening");
            officer.keys("Approve").reads("Done.");
            chair.reads("The other person has decided");
        }
    }

    /// Third and fourth are tied: the chair decides. Then the shortlist, by both.
    void publishShortlist(String preferred) {
        try (Visitor chair = chair();
                Visitor officer = screens.as(RETURNING_OFFICER)) {
            officer.at(OFFICE).reads("casting vote between those who are tied").look("office-tie");
            chair.reads("Your casting vote decides").look("chair-tie");
            chair.keys(preferred).reads("Your casting vote is recorded");
            officer.reloads().reads("Nothing is missing").look("office-jury");
            officer.presses("Publish the shortlist").reads("A second person has to approve");
            chair.reloads().reads("waits for a second person").look("chair-shortlist");
            chair.keys("Approve").reads("Done.");
        }
    }

    /// A conflict that was found later: their card for a candidate does not count.
    void voidCard(String juror, String name) {
        try (Visitor chair = screens.as(Cast.jurors().getFirst().email());
                Visitor officer = screens.as(RETURNING_OFFICER)) {
            chair.at(OFFICE + "#rule/VOID_CARD").reads("New ruling").look("ruling-void-card");
            chair.keyboard().choose("Juror", juror);
            chair.keyboard().choose("For which candidate", name);
            chair.keyboard().type("Clause of the rulebook", "2.1");
            chair.keyboard().type("Reason in public (English)", "A conflict was found after the card was handed in.");
            chair.keyboard().type("Reason in public (German)", "Eine Befangenheit wurde erst nach der Abgabe bekannt.");
            chair.keys("Propose the ruling").hears("A second person has to approve it");
            officer.at(OFFICE).reads(juror + " → " + name).look("ruling-void-card-approve");
            officer.presses("Approve").hears("Done.");
        }
    }
}
