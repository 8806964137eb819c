package io.palmares.acceptance;

import static io.palmares.local.demo.Cast.ANNOUNCER;
import static io.palmares.local.demo.Story.ECC;
import static io.palmares.local.demo.Story.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.local.demo.Cast;

/// The announcer of the 2020 edition, with the keyboard alone: rehearses, is held by the embargo, reveals.
final class AnnouncerAtWork {
    private static final String CEREMONY = "/editions/" + ECC + "/ceremony";
    private final Screens screens;

    AnnouncerAtWork(Screens screens) {
        this.screens = screens;
    }

    private Visitor onStage() {
        Visitor announcer = screens.as(ANNOUNCER).at(CEREMONY).reads("Rehearsal");
        announcer.look("ceremony");
        return announcer;
    }

    private static Visitor opens(Visitor announcer) {
        announcer.keyboard().to(announcer.card("Manager").locator("button"));
        announcer.keyboard().key("Enter");
        return announcer;
    }

    void rehearse() {
        try (Visitor announcer = onStage()) {
            announcer.keyboard().tick("Rehearsal");
            opens(announcer).keys("Rehearse").reads("The order is not a result").keys("Next");
            announcer.look("ceremony-rehearsal");
        }
    }

    void isHeldByTheEmbargo() {
        try (Visitor announcer = onStage()) {
            opens(announcer).reads("Not before 11 November 2020").look("ceremony-curtain");
            announcer.keys("Announce now").reads("The embargo has not ended").look("ceremony-embargo");
        }
    }

    /// Third to first; a page that is open elsewhere shows it at once.
    void reveal() {
        try (Visitor reader = screens.visitor();
                Visitor announcer = onStage()) {
            reader.at("/editions/" + ECC + "/categories/" + MANAGER).reads("The result is awaited");
            opens(announcer).keys("Announce now");
            announcer.keys("Next").reads("Place 3").keyboard().key("PageDown");
            announcer.reads("Place 2");
            announcer.look("ceremony-second");
            String winner = Cast.standing(ECC, MANAGER).getFirst();
            assertThat(announcer.page().locator("main").textContent()).doesNotContain(winner);
            announcer.keys("Next").reads(winner).look("ceremony-winner");
            reader.reads("How it was counted").reads(winner);
        }
    }
}
