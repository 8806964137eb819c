package io.palmares.acceptance;

import static io.palmares.local.demo.Cast.ORGANISER;
import static io.palmares.local.demo.Cast.RETURNING_OFFICER;
import static io.palmares.local.demo.Cast.SECOND_OFFICER;
import static io.palmares.local.demo.Story.ECC;
import static io.palmares.local.demo.Story.MOBILISATION;

import io.palmares.local.demo.Cast;

/// The special award: the organiser proposes, both officers approve, one after the other.
final class SpecialAwardAtWork {
    private static final String OFFICE = "/editions/" + ECC + "/categories/" + MOBILISATION + "/office";
    private final Screens screens;

    SpecialAwardAtWork(Screens screens) {
        this.screens = screens;
    }

    void decide() {
        Cast.Recipient recipient = Cast.recipient();
        try (Visitor organiser = screens.as(ORGANISER)) {
            organiser.at(OFFICE).reads("How the recipient accepted").look("direct-draft");
            organiser.presses("Propose the award").reads("must be there").look("direct-refused");
            organiser.writes("Name", recipient.name()).writes("Why (English)", "For the mobilisation of clusters.");
            organiser.writes("Why (German)", "Für die Mobilisierung von Clustern.");
            organiser.writes("How the recipient accepted", "By telephone, on 9 October.");
            organiser.presses("Propose the award").hears("A second person has to approve it");
        }
        approve(RETURNING_OFFICER, "direct-approve", "One officer has approved");
        approve(SECOND_OFFICER, "direct-approve-second", "Done.");
    }

    private void approve(String officer, String picture, String then) {
        try (Visitor approver = screens.as(officer)) {
            approver.at(OFFICE).reads("By telephone, on 9 October").look(picture);
            approver.presses("Approve").reads(then);
        }
    }
}
