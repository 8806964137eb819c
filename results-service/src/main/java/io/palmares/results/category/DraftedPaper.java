package io.palmares.results.category;

import io.palmares.booth.BallotPaper;
import io.palmares.ledger.EntryBody;

/// A paper as the box drafted it.
///
/// @param bodyHash SHA-256 of the body, base64url
public record DraftedPaper(String electorClass, EntryBody body, String bodyHash, BallotPaper paper) {}
