package io.palmares.voting.ballot;

import io.palmares.ledger.Hash;
import io.palmares.ledger.Origin;
import io.palmares.messaging.AppliedThrough;
import java.util.List;
import java.util.Map;

/// What the box knows of an edition.
///
/// @param version of the stored document; 0 if not stored
/// @param log origin of the edition's log
/// @param known hashes of every published version of the rulebook
/// @param classes of electors, each of which must send its roll
/// @param terms by category, of those that have a vote
public record EditionRules(
        String edition,
        long version,
        AppliedThrough through,
        Origin log,
        List<Hash> known,
        List<String> classes,
        Map<String, VotingTerms> terms) {
    public EditionRules {
        known = List.copyOf(known);
        classes = List.copyOf(classes);
        terms = Map.copyOf(terms);
    }
}
