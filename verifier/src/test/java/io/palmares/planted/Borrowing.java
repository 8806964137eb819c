package io.palmares.planted;

import io.palmares.ledger.Hash;

/// Would check the project's code with the project's code.
record Borrowing(Hash hash) {}
