package io.palmares.nominations.memory;

import io.palmares.aggregate.Kept;
import io.palmares.nominations.people.People;
import io.palmares.nominations.people.Person;
import java.util.Optional;

public final class MemoryPeople extends Memory<Person, Void> implements People {
    public MemoryPeople() {
        super(Person::emailKey);
    }

    @Override
    public Optional<Kept<Person>> byEmail(String emailKey) {
        return where(person -> emailKey.equals(person.emailKey())).stream().findFirst();
    }
}
