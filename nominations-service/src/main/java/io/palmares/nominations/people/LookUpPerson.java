package io.palmares.nominations.people;

import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Grant;
import io.palmares.web.caller.PersonId;
import io.palmares.web.caller.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells who someone is and what they may: for sign-in.
public final class LookUpPerson {
    private final People people;
    private final Appointments appointments;
    private final Memberships memberships;
    private final List<FurtherGrants> further;

    public LookUpPerson(
            People people, Appointments appointments, Memberships memberships, List<FurtherGrants> further) {
        this.people = people;
        this.appointments = appointments;
        this.memberships = memberships;
        this.further = List.copyOf(further);
    }

    /// Found.
    ///
    /// @param organisation of the newest membership, else the person's own
    public record Found(Person person, @Nullable String organisation, List<Grant> grants) {
        /// As they may act.
        public Caller caller() {
            return new Caller(new PersonId(person.person()), organisation, Set.copyOf(grants));
        }
    }

    public Optional<Found> byEmail(String email) {
        return MailAddress.read(email)
                .flatMap(address -> people.byEmail(address.key()))
                .map(kept -> found(kept.state()));
    }

    public Optional<Found> byId(String person) {
        return people.find(person)
                .filter(kept -> kept.state().emailKey() != null)
                .map(kept -> found(kept.state()));
    }

    private Found found(Person person) {
        List<Membership> member = memberships.ofPerson(person.person());
        Stream<Grant> own = Stream.concat(
                appointments.ofPerson(person.person()).stream().map(Appointment::grant),
                member.stream().map(m -> new Grant(Role.MEMBER, m.edition(), null)));
        List<Grant> all = Stream.concat(own, further.stream().flatMap(source -> source.of(person).stream()))
                .distinct()
                .toList();
        String organisation =
                member.isEmpty() ? person.organisation() : member.getLast().organisation();
        return new Found(person, organisation, all);
    }
}
