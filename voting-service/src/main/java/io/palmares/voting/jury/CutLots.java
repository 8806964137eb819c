package io.palmares.voting.jury;

import io.palmares.ledger.Lot;
import java.util.Optional;

/// The lots that were committed to when the edition was published. Asking reveals the seeds to everyone.
@FunctionalInterface
public interface CutLots {
    /// None while they cannot be revealed.
    Optional<Lot> of(JuryId jury);
}
