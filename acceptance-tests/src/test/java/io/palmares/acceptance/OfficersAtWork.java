package io.palmares.acceptance;

import static io.palmares.local.demo.Cast.RETURNING_OFFICER;
import static io.palmares.local.demo.Cast.SECOND_OFFICER;
import static io.palmares.local.demo.Story.ECC;
import static io.palmares.local.demo.Story.MANAGER;

/// The two officers of the 2020 edition, from the candidates to the certificate.
final class OfficersAtWork {
    private static final String CATEGORY = "/editions/" + ECC + "/categories/" + MANAGER;
    private static final String OFFICE = CATEGORY + "/office";
    private final Screens screens;

    OfficersAtWork(Screens screens) {
        this.screens = screens;
    }

    void freezeCandidates() {
        try (Visitor officer = screens.as(RETURNING_OFFICER)) {
            officer.at(OFFICE).reads("Screening").look("office-freeze");
            officer.keyboard().tick("I looked through the names");
            officer.keys("Freeze the candidates").reads("The candidates are frozen");
        }
    }

    void signThePaper() {
        screens.stage()
                .await(
                        "the paper to wait for its signature",
                        () -> screens.stage().person(RETURNING_OFFICER).get("/api/voting/v1" + CATEGORY + "/boxes"),
                        body -> body.path("items")
                                .valueStream()
                                .anyMatch(it -> "SIGNED".equals(it.path("state").asString())));
        try (Visitor officer = screens.as(RETURNING_OFFICER)) {
            officer.at(OFFICE).reads("Waits for the returning officer").look("office-paper");
            officer.keys("Sign the ballot paper").reads("The paper is signed");
        }
    }

    void seeTheSealedBox() {
        try (Visitor officer = screens.as(RETURNING_OFFICER)) {
            officer.at(OFFICE).reads("Sealed").look("office-sealed");
        }
    }

    void destroyRollKey() {
        screens.stage()
                .await(
                        "the dispute window to end",
                        () -> screens.stage().person(RETURNING_OFFICER).get("/api/nominations/v1" + CATEGORY),
                        body -> body.path("boxes")
                                .valueStream()
                                .allMatch(it ->
                                        "UNDISPUTED".equals(it.path("stage").asString())));
        byBoth("Destroy the roll key", "office-roll-key");
    }

    void count() {
        awaitResult("READY_TO_COUNT");
        byBoth("Count", "office-count");
        awaitResult("COUNTED");
    }

    void certify() {
        byBoth("Certify the result", "office-certify");
        try (Visitor officer = screens.as(SECOND_OFFICER)) {
            officer.at(OFFICE).keyboard().unfold("The result");
            officer.reads("Two counters that share no code").look("office-certified");
        }
    }

    /// Proposed by the one, approved by the other, both with the keyboard alone; the first sees that it is decided.
    private void byBoth(String act, String picture) {
        try (Visitor first = screens.as(RETURNING_OFFICER);
                Visitor second = screens.as(SECOND_OFFICER)) {
            first.at(OFFICE).keys(act).reads("A second person has to approve");
            second.at(OFFICE).reads("waits for a second person").look(picture);
            second.keys("Approve").reads("Done.");
            first.reads("The other person has decided");
        }
    }

    private void awaitResult(String state) {
        screens.stage()
                .await(
                        "the result to be " + state,
                        () -> screens.stage().person(RETURNING_OFFICER).get("/api/results/v1" + CATEGORY),
                        body -> state.equals(body.path("state").asString()));
    }
}
