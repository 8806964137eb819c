package io.palmares.nominations.retention;

import io.palmares.aggregate.Kept;
import io.palmares.nominations.category.Chore;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.Seat;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.people.Appointment;
import io.palmares.nominations.people.Appointments;
import io.palmares.nominations.people.Membership;
import io.palmares.nominations.people.Memberships;
import io.palmares.nominations.people.Person;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What people have to do with editions.
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

    /// The editions that know, or knew, a person by a role.
    public Set<String> editionsOf(String person) {
        return Stream.concat(held(person), courses.ofJuror(person).stream().map(Course::edition))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<String> held(String person) {
        return Stream.concat(
                memberships.everOfPerson(person).stream().map(Membership::edition),
                appointments.ofPerson(person).stream().map(Appointment::edition));
    }

    /// Everyone an edition knows, or knew, by a role.
    List<String> ofEdition(String edition) {
        return Stream.of(
                        memberships.everOfEdition(edition).stream().map(Membership::person),
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
        return held(id).distinct().anyMatch(edition -> !isPast(edition, done))
                || courses.ofJuror(id).stream().anyMatch(course -> !isPast(course, done))
                || nominees.ofContact(Objects.requireNonNullElse(person.emailKey(), "")).stream()
                        .anyMatch(nominee -> !isOf(nominee, done));
    }

    private static boolean isOf(Nominee nominee, Course course) {
        return nominee.edition().equals(course.edition()) && nominee.category().equals(course.category());
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
