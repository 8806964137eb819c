package io.palmares.voting.office;

import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Signature;
import io.palmares.voting.ballot.BoxId;
import io.palmares.web.caller.PersonId;
import io.palmares.web.caller.Role;
import java.util.Optional;

/// Signs log entries with the keys of officers, who approved it just now.
public interface OfficerSignatures {
    /// Empty if the person does not hold the role at this moment.
    Optional<Signature> sign(BoxId box, PersonId person, Role role, EntryBody body);
}
