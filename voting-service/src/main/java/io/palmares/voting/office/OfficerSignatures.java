package io.palmares.voting.office;

import io.palmares.aggregate.By;
import io.palmares.aggregate.Outcome;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Signature;
import io.palmares.web.caller.Role;
import java.util.List;
import java.util.Optional;

/// Signs log entries with the keys of officers and chairs, who approved what they say.
public interface OfficerSignatures {
    /// Refused if the person does not hold the role at this moment, or the log does not list their key for it.
    ///
    /// @param declared people who declared a conflict
    Outcome<Signature> sign(String edition, String category, By by, EntryBody body, List<String> declared);

    /// Who acts in a role in a category: of several always the same one; a deputy, if every holder has a conflict.
    Optional<By> acting(String edition, String category, Role role);

    /// Whether someone who does not hold a role acts in it here, because everyone before them has a conflict.
    ///
    /// @param declared people who declared one
    boolean stepsIn(String edition, String category, By by, List<String> declared);
}
