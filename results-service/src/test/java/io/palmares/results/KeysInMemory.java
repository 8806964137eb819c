package io.palmares.results;

import io.palmares.results.key.ResultsKey;
import io.palmares.results.key.ResultsKeys;

/// Signing keys in memory.
public final class KeysInMemory extends Memory<ResultsKey, Void> implements ResultsKeys {}
