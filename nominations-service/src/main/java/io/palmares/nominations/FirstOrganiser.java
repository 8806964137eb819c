package io.palmares.nominations;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.nominations.people.Appointment;
import io.palmares.nominations.people.Appointments;
import io.palmares.nominations.people.People;
import io.palmares.nominations.people.RegisterPerson;
import io.palmares.web.caller.Grant;
import io.palmares.web.caller.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// On an empty store makes the person known who may begin: the programme's first organiser. Tried until it works, for
/// the store may come up later.
final class FirstOrganiser {
    private static final Logger LOG = LoggerFactory.getLogger(FirstOrganiser.class);
    private final People people;
    private final RegisterPerson register;
    private final Appointments appointments;
    private final String email;

    FirstOrganiser(People people, RegisterPerson register, Appointments appointments, String email) {
        this.people = people;
        this.register = register;
        this.appointments = appointments;
        this.email = email;
    }

    void ensure() {
        boolean known = appointments.ofEdition(Grant.EVERY_EDITION).stream()
                .anyMatch(appointment -> people.find(appointment.person()).isPresent());
        if (!known) {
            register.register(email, "First organiser", null)
                    .map(person -> appointments.create(
                            Appointment.id(Role.ORGANISER, Grant.EVERY_EDITION, null, person.id()),
                            Ask.plain(),
                            Change.silently(
                                    new Appointment(Role.ORGANISER, Grant.EVERY_EDITION, null, person.id(), "setup"))));
            LOG.info("organiser.first created=true");
        }
    }
}
