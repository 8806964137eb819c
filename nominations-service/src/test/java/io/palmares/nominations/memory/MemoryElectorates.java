package io.palmares.nominations.memory;

import io.palmares.nominations.electorate.Electorate;
import io.palmares.nominations.electorate.Electorates;

public final class MemoryElectorates extends Memory<Electorate, Electorate.Fact> implements Electorates {}
