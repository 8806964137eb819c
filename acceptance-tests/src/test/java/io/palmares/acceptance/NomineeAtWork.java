package io.palmares.acceptance;

import static io.palmares.local.demo.Story.ECC;
import static io.palmares.local.demo.Story.MANAGER;

import io.palmares.local.demo.Cast;
import io.palmares.local.demo.Members;
import java.util.List;

/// Nominees of the 2020 edition, by the links that were mailed to them.
final class NomineeAtWork {
    static final String ANSWER = "Sixty firms, <em>three</em> schools and one workshop.";
    private final Screens screens;

    NomineeAtWork(Screens screens) {
        this.screens = screens;
    }

    void answer() {
        Cast.Entrant winner = Cast.entrants(ECC, MANAGER).getFirst();
        Cast.Entrant decliner = byFate("declines");
        consent(winner);
        decline(decliner);
        new Members(screens.stage(), ECC)
                .answerConsents(MANAGER, entrant -> !List.of(winner, decliner).contains(entrant));
    }

    /// With the keyboard alone; then completes the file, which survives a reload.
    private void consent(Cast.Entrant entrant) {
        try (Visitor nominee = arrives(screens.visitor(), entrant)) {
            nominee.reads("Waiting for your answer").look("consent");
            nominee.keys("I consent").reads("Thank you for your answer").reads("You consented");
            nominee.keyboard().type("Achievements", ANSWER);
            nominee.keyboard().type("Web page or video", "https://www.example.org/video");
            nominee.reloads().reads("kept on this device").look("consent-file");
            nominee.keys("Save").reads("Saved.");
        }
    }

    private void decline(Cast.Entrant entrant) {
        try (Visitor nominee = arrives(screens.inGerman(), entrant)) {
            nominee.reads("Wartet auf Ihre Antwort").look("consent-german");
            nominee.keys("Ich lehne ab")
                    .reads("Möchten Sie wirklich nicht antreten")
                    .look("consent-sure");
            nominee.keys("Ich lehne ab").reads("Sie haben abgelehnt");
        }
    }

    void readTheRuling() {
        try (Visitor nominee = arrives(screens.visitor(), byFate("excluded"))) {
            nominee.reads("Not eligible")
                    .reads("Clause 2.1")
                    .reads("works for no cluster")
                    .look("consent-ruling");
        }
    }

    private Visitor arrives(Visitor nominee, Cast.Entrant entrant) {
        return nominee.at("/consent/" + screens.stage().mailbox().consentTokenFor(entrant.contact()));
    }

    static Cast.Entrant byFate(String fate) {
        return Cast.entrants(ECC, MANAGER).stream()
                .filter(entrant -> entrant.fate().equals(fate))
                .findFirst()
                .orElseThrow();
    }
}
