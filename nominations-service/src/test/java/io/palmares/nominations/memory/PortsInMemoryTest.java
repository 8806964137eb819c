package io.palmares.nominations.memory;

import io.palmares.nominations.category.Courses;
import io.palmares.nominations.nomination.Nominations;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.people.People;

class PortsInMemoryTest implements PortsContract {
    private final MemoryPeople people = new MemoryPeople();
    private final MemoryCourses courses = new MemoryCourses();
    private final MemoryNominations nominations = new MemoryNominations();
    private final MemoryNominees nominees = new MemoryNominees();

    @Override
    public People people() {
        return people;
    }

    @Override
    public Courses courses() {
        return courses;
    }

    @Override
    public Nominations nominations() {
        return nominations;
    }

    @Override
    public Nominees nominees() {
        return nominees;
    }
}
