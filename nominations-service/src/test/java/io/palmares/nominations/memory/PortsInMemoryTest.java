package io.palmares.nominations.memory;

import io.palmares.nominations.category.Courses;
import io.palmares.nominations.electorate.Electors;
import io.palmares.nominations.endorsement.Endorsements;
import io.palmares.nominations.mail.Mails;
import io.palmares.nominations.nomination.Nominations;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.people.Appointments;
import io.palmares.nominations.people.Memberships;
import io.palmares.nominations.people.People;

class PortsInMemoryTest implements PortsContract {
    private final MemoryPeople people = new MemoryPeople();
    private final MemoryCourses courses = new MemoryCourses();
    private final MemoryNominations nominations = new MemoryNominations();
    private final MemoryNominees nominees = new MemoryNominees();
    private final MemoryMemberships memberships = new MemoryMemberships();
    private final MemoryAppointments appointments = new MemoryAppointments();
    private final MemoryMails mails = new MemoryMails();
    private final MemoryElectors electors = new MemoryElectors();
    private final MemoryEndorsements endorsements = new MemoryEndorsements();

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

    @Override
    public Memberships memberships() {
        return memberships;
    }

    @Override
    public Appointments appointments() {
        return appointments;
    }

    @Override
    public Mails mails() {
        return mails;
    }

    @Override
    public Electors electors() {
        return electors;
    }

    @Override
    public Endorsements endorsements() {
        return endorsements;
    }
}
