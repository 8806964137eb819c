package io.palmares.nominations.people;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Rule;
import io.palmares.web.caller.Role;
import org.jspecify.annotations.Nullable;

/// Gives roles to people and takes them back.
public final class Appoint {
    private final Appointments appointments;
    private final People people;

    public Appoint(Appointments appointments, People people) {
        this.appointments = appointments;
        this.people = people;
    }

    /// The two officers of an edition, and its auditor, are different people.
    public Outcome<Appointment> appoint(
            Role role, String edition, @Nullable String category, String person, String by) {
        return Outcome.unless(
                () -> appointed(new Appointment(role, edition, category, person, by)),
                Check.when(people.find(person).isEmpty(), Rule.NOT_FOUND, "There is no such person."),
                Check.when(
                        !isAppointed(role),
                        Rule.RULE_BROKEN,
                        "{0} is not given by appointment: jurors and chairs by the panel, members by the import.",
                        role),
                Check.when(
                        category != null,
                        Rule.RULE_BROKEN,
                        "{0} is held for a whole edition, not for a category.",
                        role),
                Check.when(
                        clashes(role, edition, person),
                        Rule.RULE_BROKEN,
                        "One person cannot hold two of returning officer, second officer and auditor."));
    }

    public boolean dismiss(Role role, String edition, @Nullable String category, String person) {
        return appointments.end(role, edition, category, person);
    }

    private Outcome<Appointment> appointed(Appointment appointment) {
        String id =
                Appointment.id(appointment.role(), appointment.edition(), appointment.category(), appointment.person());
        return appointments
                .find(id)
                .<Outcome<Appointment>>map(there -> Outcome.done(there.state()))
                .orElseGet(() -> appointments
                        .create(id, Ask.plain(), Change.silently(appointment))
                        .map(Kept::state));
    }

    private boolean clashes(Role role, String edition, String person) {
        return watches(role)
                && appointments.ofPerson(person).stream()
                        .anyMatch(other ->
                                other.edition().equals(edition) && other.role() != role && watches(other.role()));
    }

    private static boolean isAppointed(Role role) {
        return switch (role) {
            case ORGANISER, RETURNING_OFFICER, SECOND_OFFICER, AUDITOR, ANNOUNCER -> true;
            case MEMBER, NOMINEE, JUROR, CHAIR -> false;
        };
    }

    private static boolean watches(Role role) {
        return role == Role.RETURNING_OFFICER || role == Role.SECOND_OFFICER || role == Role.AUDITOR;
    }
}
