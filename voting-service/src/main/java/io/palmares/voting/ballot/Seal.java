package io.palmares.voting.ballot;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import java.time.Instant;

/// What a box holds for ever: RFC 6962 root over the entry `box`, the ballots ascending by leaf, and `close`.
///
/// @param leaves all of them
/// @param keys distinct keys among the ballots
/// @param at by the deadlines clock
public record Seal(Hash root, int leaves, int ballots, int keys, Bytes box, Bytes close, Instant at) {}
