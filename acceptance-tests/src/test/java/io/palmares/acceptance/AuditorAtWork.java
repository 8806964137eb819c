package io.palmares.acceptance;

import static io.palmares.local.demo.Cast.AUDITOR;
import static io.palmares.local.demo.Story.ECC;
import static io.palmares.local.demo.Story.MANAGER;

/// The auditor of the 2020 edition, with the keyboard alone.
final class AuditorAtWork {
    private final Screens screens;

    AuditorAtWork(Screens screens) {
        this.screens = screens;
    }

    void acknowledge() {
        try (Visitor auditor = screens.as(AUDITOR)) {
            auditor.at("/editions/" + ECC + "/categories/" + MANAGER + "/office")
                    .reads("Your word as auditor")
                    .look("office-auditor");
            auditor.keyboard().type("In your words", "Counted twice, alike.");
            auditor.keys("Acknowledge").reads("The auditor acknowledges");
            auditor.at("/editions/" + ECC + "/desk#audit")
                    .reads("Every act with who, when and why")
                    .look("desk-audit");
            auditor.at("/verify").reads("awards verify");
        }
    }
}
