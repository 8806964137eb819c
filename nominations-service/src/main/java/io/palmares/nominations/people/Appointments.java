package io.palmares.nominations.people;

import io.palmares.aggregate.Aggregates;
import io.palmares.web.caller.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All appointments in force.
public interface Appointments extends Aggregates<Appointment, Void> {
    List<Appointment> ofEdition(String edition);

    List<Appointment> ofPerson(String person);

    /// Ends one.
    ///
    /// @return whether there was one
    boolean end(String id);

    default boolean end(Role role, String edition, @Nullable String category, String person) {
        return end(Appointment.id(role, edition, category, person));
    }
}
