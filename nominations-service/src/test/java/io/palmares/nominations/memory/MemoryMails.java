package io.palmares.nominations.memory;

import io.palmares.aggregate.Kept;
import io.palmares.nominations.mail.Mail;
import io.palmares.nominations.mail.Mails;
import java.util.List;

public final class MemoryMails extends Memory<Mail, Void> implements Mails {
    @Override
    public List<Kept<Mail>> due(int limit) {
        return where(mail -> mail.state() == Mail.State.DUE).stream()
                .limit(limit)
                .toList();
    }

    @Override
    public List<Kept<Mail>> ofEdition(String edition) {
        return where(mail -> mail.edition().equals(edition));
    }

    @Override
    public List<Kept<Mail>> to(String recipient) {
        return where(mail -> mail.to().equals(recipient));
    }
}
