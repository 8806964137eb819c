package io.palmares.nominations.retention;

import io.palmares.aggregate.Kept;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.Objection;
import io.palmares.nominations.electorate.Elector;
import io.palmares.nominations.electorate.Electors;
import io.palmares.nominations.endorsement.Endorsement;
import io.palmares.nominations.endorsement.Endorsements;
import io.palmares.nominations.mail.Mail;
import io.palmares.nominations.mail.Mails;
import io.palmares.nominations.nomination.Nomination;
import io.palmares.nominations.nomination.Nominations;
import io.palmares.nominations.nominee.ContactMarks;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.people.Appointment;
import io.palmares.nominations.people.Appointments;
import io.palmares.nominations.people.Membership;
import io.palmares.nominations.people.Memberships;
import io.palmares.nominations.people.People;
import io.palmares.nominations.people.Person;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Everything that is kept about a person here. Ballots are not: nobody can tell whose they are.
public final class ExportPerson {
    private final People people;
    private final Memberships memberships;
    private final Appointments appointments;
    private final Courses courses;
    private final Nominations nominations;
    private final Nominees nominees;
    private final Endorsements endorsements;
    private final Electors electors;
    private final Mails mails;
    private final ContactMarks marks;

    public ExportPerson(
            People people,
            Memberships memberships,
            Appointments appointments,
            Courses courses,
            Nominations nominations,
            Nominees nominees,
            Endorsements endorsements,
            Electors electors,
            Mails mails,
            ContactMarks marks) {
        this.people = people;
        this.memberships = memberships;
        this.appointments = appointments;
        this.courses = courses;
        this.nominations = nominations;
        this.nominees = nominees;
        this.endorsements = endorsements;
        this.electors = electors;
        this.mails = mails;
        this.marks = marks;
    }

    /// A category in which the person sits on the panel.
    public record Seated(String edition, String category, boolean chair) {}

    /// Whom the person endorsed.
    ///
    /// @param name of the nominee, until it is erased
    public record Endorsed(Endorsement endorsement, String name) {}

    /// What the person objected to.
    public record Objected(String edition, String category, Objection objection) {}

    /// Put together from its parts.
    ///
    /// @param nominations the person made
    /// @param nominees that are reached at the person's address
    public record Everything(
            Person person,
            List<Membership> memberships,
            List<Appointment> appointments,
            List<Seated> panels,
            List<Nomination> nominations,
            List<Nominee> nominees,
            List<Endorsed> endorsements,
            List<Elector> electors,
            List<Objected> objections,
            List<Mail> mails) {}

    public Optional<Everything> of(String person) {
        return people.find(person).map(Kept::state).map(this::everything);
    }

    private Everything everything(Person person) {
        String id = person.person();
        List<Nominee> reached = Optional.ofNullable(person.emailKey()).stream()
                .flatMap(key -> Stream.of(key, marks.of(key)))
                .flatMap(key -> nominees.ofContact(key).stream())
                .toList();
        List<Membership> member = memberships.everOfPerson(id);
        return new Everything(
                person,
                member,
                appointments.ofPerson(id),
                courses.ofJuror(id).stream()
                        .map(course -> new Seated(
                                course.edition(),
                                course.category(),
                                course.panel().isChaired(id)))
                        .toList(),
                nominations.ofPerson(id).stream().map(Kept::state).toList(),
                reached,
                endorsements.ofPerson(id).stream()
                        .map(kept ->
                                new Endorsed(kept.state(), name(kept.state().nominee())))
                        .toList(),
                electors.ofPerson(id),
                objections(id, member, reached),
                Stream.concat(Stream.of(id), reached.stream().map(Nominee::nominee))
                        .flatMap(to -> mails.to(to).stream())
                        .map(Kept::state)
                        .toList());
    }

    private String name(String nominee) {
        return nominees.find(nominee)
                .map(kept -> kept.state().identity().name())
                .orElse("");
    }

    /// Only members and nominees can object.
    private List<Objected> objections(String id, List<Membership> member, List<Nominee> reached) {
        return Stream.concat(
                        member.stream().map(Membership::edition),
                        reached.stream().map(Nominee::edition))
                .distinct()
                .flatMap(edition -> courses.ofEdition(edition).stream())
                .map(Kept::state)
                .flatMap(course -> objections(id, course))
                .toList();
    }

    private static Stream<Objected> objections(String id, Course course) {
        return course.objections().stream()
                .filter(objection -> objection.person().equals(id))
                .map(objection -> new Objected(course.edition(), course.category(), objection));
    }
}
