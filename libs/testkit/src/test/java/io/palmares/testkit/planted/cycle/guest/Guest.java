package io.palmares.testkit.planted.cycle.guest;

import io.palmares.testkit.planted.cycle.table.Table;

public record Guest(Table at) {}
