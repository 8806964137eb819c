package io.palmares.results.category;

import io.palmares.contracts.rulebook.Vote;
import io.palmares.ledger.Origin;
import java.time.Instant;

/// What an edition says of the vote in one category.
///
/// @param log origin of the edition's log
public record PaperTerms(Origin log, Vote vote, Instant opens, Instant closes) {}
