package io.palmares.voting.ballot;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import java.time.Instant;

/// What a box holds for ever: the final head of its log, over the entry `box`, the ballots, and `close`.
///
/// @param leaves all of them
/// @param keys distinct keys among the ballots
/// @param entry the `seal` entry of the edition's log
/// @param at by the deadlines clock
public record Seal(Hash root, int leaves, int ballots, int keys, Bytes entry, Instant at) {}
