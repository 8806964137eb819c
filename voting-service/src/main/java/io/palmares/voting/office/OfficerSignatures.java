package io.palmares.voting.office;

import io.palmares.aggregate.By;
import io.palmares.aggregate.Outcome;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Signature;
import io.palmares.web.caller.Role;
import java.util.Optional;

/// Signs log entries with the keys of officers and chairs, who approved what they say.
public interface OfficerSignatures {
    /// Refused if the person does not hold the role at this moment, or the log does not list their key for it.
    Outcome<Signature> sign(String edition, String category, By by, EntryBody body);

    /// Who holds a role for the whole edition; of several always the same one.
    Optional<By> holder(String edition, Role role);

    /// Whether someone who does not hold a role acts in it here, because everyone before them has a conflict.
    boolean stepsIn(String edition, String category, Role role, String person);
}
