package io.palmares.nominations.people;

import io.palmares.aggregate.Aggregates;
import io.palmares.aggregate.Kept;
import java.util.Optional;

/// All people. No two have the same address.
public interface People extends Aggregates<Person, Void> {
    Optional<Kept<Person>> byEmail(String emailKey);
}
