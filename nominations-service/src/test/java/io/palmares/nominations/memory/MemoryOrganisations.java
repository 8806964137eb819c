package io.palmares.nominations.memory;

import io.palmares.nominations.people.Organisation;
import io.palmares.nominations.people.Organisations;

public final class MemoryOrganisations extends Memory<Organisation, Void> implements Organisations {}
