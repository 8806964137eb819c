package io.palmares.acceptance;

import static io.palmares.local.demo.Cast.ORGANISER;
import static io.palmares.local.demo.Cast.RETURNING_OFFICER;
import static io.palmares.local.demo.Story.ECC;

/// Organiser and returning officer, with the keyboard alone, when the second officer's key may be in other hands.
final class KeysAtWork {
    private static final String KEYS = "/editions/" + ECC + "/desk#keys";
    private static final String SECOND = "Second officer of the demo";
    private final Screens screens;

    KeysAtWork(Screens screens) {
        this.screens = screens;
    }

    void replace() {
        try (Visitor organiser = screens.as(ORGANISER);
                Visitor officer = screens.as(RETURNING_OFFICER)) {
            organiser.at(KEYS).reads("What replacing a key means").look("desk-keys");
            organiser.keyboard().to(organiser.card(SECOND).locator("button"));
            organiser.keyboard().key("Enter");
            organiser.hears("A second person has to approve it").reads("You proposed it");
            officer.at(KEYS).reads("To be approved by: Returning officer").look("desk-keys-approve");
            officer.keys("Approve").hears("Done.");
            organiser.reads("The other person has decided");
        }
        try (Visitor officer = screens.inGerman().as(RETURNING_OFFICER)) {
            officer.at(KEYS).reads("Gültige Schlüssel").look("desk-keys-german");
        }
    }
}
