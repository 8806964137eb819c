package io.palmares.testkit.planted.cycle.table;

import io.palmares.testkit.planted.cycle.guest.Guest;

public record Table(Guest host) {}
