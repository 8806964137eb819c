package io.palmares.booth;

import io.palmares.ledger.Hash;

/// The frozen roll as a paper names it.
public record RollCommitment(Hash root, int size, int version) {}
