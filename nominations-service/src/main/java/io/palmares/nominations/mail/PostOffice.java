package io.palmares.nominations.mail;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import java.time.InstantSource;

/// Queues mails and brings them to the server. A mail is sent at least once: a crash after sending sends it again.
public final class PostOffice {
    private final Mails mails;
    private final Carrier carrier;
    private final InstantSource clock;

    public PostOffice(Mails mails, Carrier carrier, InstantSource clock) {
        this.mails = mails;
        this.carrier = carrier;
        this.clock = clock;
    }

    /// Hands a mail to the server.
    @FunctionalInterface
    public interface Carrier {
        /// Whether the server has taken it.
        boolean carry(Mail mail);
    }

    /// What a mail says, and to whom.
    public record Letter(String edition, String to, String kind, String address, String subject, String text) {}

    /// Queues it unless a mail of this id was queued before.
    public void queue(String id, Letter letter) {
        Mail mail = new Mail(
                letter.edition(),
                letter.to(),
                letter.kind(),
                letter.address(),
                letter.subject(),
                letter.text(),
                Mail.State.DUE,
                0,
                clock.instant(),
                null);
        mails.create(id, Ask.plain(), Change.silently(mail));
    }

    /// What is still on its way to a person or nominee is not sent any more, and its address forgotten.
    public void giveUp(String recipient) {
        mails.to(recipient)
                .forEach(kept -> mails.change(
                        kept.id(),
                        Ask.plain(),
                        newest -> Outcome.done(Change.silently(newest.state().givenUp()))));
    }

    /// Sends what is due.
    ///
    /// @return whether the server took all of it
    public boolean send() {
        boolean all = true;
        for (Kept<Mail> kept : mails.due(100)) {
            all &= send(kept);
        }
        return all;
    }

    private boolean send(Kept<Mail> kept) {
        boolean taken = carrier.carry(kept.state());
        mails.change(
                kept.id(),
                Ask.plain(),
                newest -> Outcome.done(Change.silently(
                        taken
                                ? newest.state().sent(clock.instant())
                                : newest.state().tried())));
        return taken;
    }
}
