package io.palmares.acceptance;

import static io.palmares.local.demo.Cast.RETURNING_OFFICER;
import static io.palmares.local.demo.Cast.SECOND_OFFICER;
import static io.palmares.local.demo.Story.ECC;
import static io.palmares.local.demo.Story.MANAGER;

import java.util.function.Consumer;

/// Both officers between the count and the public, and after it: who is told, what is taken back, what is corrected.
final class AfterTheCountAtWork {
    private static final String AFTER = "/editions/" + ECC + "/categories/" + MANAGER + "/office#after";
    private final Screens screens;

    AfterTheCountAtWork(Screens screens) {
        this.screens = screens;
    }

    /// The host holds an office; the winner is nobody's officer, and is entered by their address.
    void tellHostAndWinner() {
        try (Visitor officer = screens.as(RETURNING_OFFICER)) {
            officer.at(AFTER).reads("Nobody was told before").look("embargo-nobody");
            officer.keyboard().unfold("Add somebody");
            officer.keyboard().choose("Who", "Announcer of the demo");
            officer.keyboard().type("What for", "Moderates the ceremony");
            officer.keys("Put on the list").hears("Announcer of the demo is on the list");
            officer.keyboard().unfold("Add somebody");
            officer.keyboard().choose("Who", "Somebody else");
            officer.keyboard().type("Mail address", "nominee-m1@awards.example");
            officer.keyboard().type("Name", "Uwe Pfeil");
            officer.look("embargo-somebody");
            officer.keys("Put on the list").reads("must not be blank").look("embargo-refused");
            officer.keyboard().type("What for", "Receives the prize");
            officer.keys("Put on the list").hears("Uwe Pfeil is on the list");
            officer.look("embargo-list");
        }
    }

    void withdrawTheCertificate() {
        byBoth(
                first -> {
                    first.reads("Withdraw the certificate").keyboard().type("Reason", "A scorecard was read wrongly.");
                    first.keys("Propose the withdrawal");
                },
                "A scorecard was read wrongly.",
                "certificate-withdrawal");
    }

    void recordThatTheWinnerDeclines() {
        byBoth(
                first -> {
                    first.look("correction").keyboard().choose("is now", "declined");
                    first.keyboard().type("Reason", "He was called to another office.");
                    first.keys("Propose the correction");
                },
                "He was called to another office.",
                "correction-approve");
    }

    /// The second officer reads what they approve; the first sees that it is decided.
    private void byBoth(Consumer<Visitor> proposal, String reason, String picture) {
        try (Visitor first = screens.as(RETURNING_OFFICER);
                Visitor second = screens.as(SECOND_OFFICER)) {
            first.at(AFTER);
            proposal.accept(first);
            first.hears("A second person has to approve it");
            second.at(AFTER).reads(reason).look(picture);
            second.keys("Approve").hears("Done.");
            first.reads("The other person has decided");
        }
    }
}
