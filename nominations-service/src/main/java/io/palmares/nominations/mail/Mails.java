package io.palmares.nominations.mail;

import io.palmares.aggregate.Aggregates;
import io.palmares.aggregate.Kept;
import java.util.List;

/// All mails, sent and due.
public interface Mails extends Aggregates<Mail, Void> {
    List<Kept<Mail>> due(int limit);

    List<Kept<Mail>> ofEdition(String edition);

    /// To a person or nominee.
    List<Kept<Mail>> to(String recipient);
}
