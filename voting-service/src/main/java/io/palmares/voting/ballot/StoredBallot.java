package io.palmares.voting.ballot;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;

/// A ballot in the box: no time, no address, nothing but what the voter signed.
///
/// @param entry the bytes as cast
public record StoredBallot(BallotId id, Hash paper, Hash leaf, Bytes entry) {}
