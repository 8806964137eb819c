package io.palmares.voting.ballot;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;

/// What marks are sealed to.
///
/// @param shortlist the hash of the shortlist it was made for
public record CountingKey(Bytes publicKey, Hash shortlist) {}
