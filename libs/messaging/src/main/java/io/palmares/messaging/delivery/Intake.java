package io.palmares.messaging.delivery;

import io.palmares.messaging.Letter;
import io.palmares.messaging.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides what happens to a letter's place in its partition: it is settled and the partition goes on, or it is held.
public final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private final Inbox inbox;
    private final Parking parking;

    public Intake(Inbox inbox, Parking parking) {
        this.inbox = inbox;
        this.parking = parking;
    }

    /// Whether the partition may go on. If not, the same letter is to be taken again later, however long that lasts.
    public boolean settle(Letter letter) {
        try {
            return switch (inbox.receive(letter)) {
                case Outcome.Applied _, Outcome.Repeated _ -> true;
                case Outcome.Gap gap -> park(letter, gap.why());
                case Outcome.Unreadable unreadable -> park(letter, unreadable.why());
                case Outcome.NotYet notYet -> hold(letter, notYet.why());
            };
        } catch (RuntimeException | Error e) { // an Error would end the listener for good, and nobody would notice
            LOG.warn("event.failed", e);
            return hold(letter, "failure: " + e.getClass().getSimpleName());
        }
    }

    private boolean park(Letter letter, String reason) {
        parking.park(letter, reason);
        LOG.warn(
                "event.parked topic={} id={} reason=\"{}\"",
                letter.topic(),
                letter.headers().get("ce_id"),
                reason);
        return true;
    }

    private static boolean hold(Letter letter, String why) {
        LOG.info(
                "event.held topic={} id={} why=\"{}\"",
                letter.topic(),
                letter.headers().get("ce_id"),
                why);
        return false;
    }
}
