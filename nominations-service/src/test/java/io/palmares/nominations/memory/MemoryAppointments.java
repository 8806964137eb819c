package io.palmares.nominations.memory;

import io.palmares.aggregate.Kept;
import io.palmares.nominations.people.Appointment;
import io.palmares.nominations.people.Appointments;
import java.util.List;

public final class MemoryAppointments extends Memory<Appointment, Void> implements Appointments {
    @Override
    public List<Appointment> ofEdition(String edition) {
        return where(it -> it.edition().equals(edition)).stream()
                .map(Kept::state)
                .toList();
    }

    @Override
    public List<Appointment> ofPerson(String person) {
        return where(it -> it.person().equals(person)).stream().map(Kept::state).toList();
    }

    @Override
    public boolean end(String id) {
        return remove(id);
    }
}
