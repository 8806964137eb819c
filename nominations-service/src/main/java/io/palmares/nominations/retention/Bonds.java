package io.palmares.nominations.retention;

import io.palmares.aggregate.Kept;
import io.palmares.nominations.category.Chore;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.Seat;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.people.Appointment;
import io.palmares.nominations.people.Appointments;
import io.palmares.nominations.people.Membership;
import io.palmares.nominations.people.Memberships;
import io.palmares.nominations.people.Person;
import java.util.List;
import java.util.stream.Stream;

/// What a person still has to do with editions that are not past.
public final class Bonds {
    private final Courses courses;
    private final Memberships memberships;
    private final Appointments appointments;
    private final Nominees nominees;

    public Bonds(Courses courses, Memberships memberships, Appointments appointments, Nominees nominees) {
        this.courses = courses;
        this.memberships = memberships;
        this.appointments = appointments;
        this.nominees = nominees;
    }

    /// Everyone an edition knows by a role.
    List<String> ofEdition(String edition) {
        return Stream.of(
                        memberships.ofEdition(edition).stream().map(Membership::person),
                        appointments.ofEdition(edition).stream().map(Appointment::person),
                        courses.ofEdition(edition).stream()
                                .flatMap(kept -> kept.state().panel().seats().stream())
                                .map(Seat::person))
                .flatMap(people -> people)
                .distinct()
                .toList();
    }

    /// Whether anything binds a person once the given category counts as past.
    boolean has(Person person, Course done) {
        String id = person.person();
        return Stream.of(
                                memberships.ofPerson(id).stream().map(Membership::edition),
                                appointments.ofPerson(id).stream().map(Appointment::edition))
                        .flatMap(editions -> editions)
                        .distinct()
                        .anyMatch(edition -> !isPast(edition, done))
                || courses.ofJuror(id).stream().anyMatch(course -> !isPast(course, done))
                || (person.emailKey() != null
                        && !nominees.ofContact(person.emailKey()).isEmpty());
    }

    /// Whether the time of addresses is over in every category of an edition. What has no category yet is to come.
    boolean isPast(String edition, Course done) {
        List<Kept<Course>> all = courses.ofEdition(edition);
        return !all.isEmpty() && all.stream().allMatch(kept -> isPast(kept.state(), done));
    }

    private static boolean isPast(Course course, Course done) {
        return course.id().equals(done.id()) || course.has(Chore.FORGET_ADDRESSES);
    }
}
