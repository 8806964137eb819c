package io.palmares.nominations.officekey;

import io.palmares.aggregate.Aggregates;

/// The registers of all editions, by their ids.
public interface KeyRegisters extends Aggregates<KeyRegister, KeyRegister.Fact> {}
