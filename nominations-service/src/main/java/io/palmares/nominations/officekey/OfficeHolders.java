package io.palmares.nominations.officekey;

import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.Seat;
import io.palmares.nominations.entry.OfficeKey;
import io.palmares.nominations.entry.SignEntries;
import io.palmares.nominations.officekey.KeyRegister.Listing;
import io.palmares.nominations.officekey.KeyRegister.Office;
import io.palmares.nominations.people.Appointments;
import io.palmares.web.caller.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who holds an office of an edition now, with the key that signs for them.
public final class OfficeHolders {
    /// Whoever holds a role at every edition holds it at each.
    private static final String EVERY_EDITION = "*";

    private static final Comparator<Listing> ORDER = Comparator.comparing(Listing::role)
            .thenComparing(listing -> Objects.requireNonNullElse(listing.category(), ""))
            .thenComparing(listing -> Objects.requireNonNullElse(listing.person(), ""));
    private final Appointments appointments;
    private final Courses courses;
    private final Deputies deputies;
    private final SignEntries signing;

    public OfficeHolders(Appointments appointments, Courses courses, Deputies deputies, SignEntries signing) {
        this.appointments = appointments;
        this.courses = courses;
        this.deputies = deputies;
        this.signing = signing;
    }

    /// Those whom an edition's newest rulebook names.
    @FunctionalInterface
    public interface Deputies {
        List<String> of(String edition);
    }

    List<Listing> of(String edition) {
        return Stream.of(officers(edition), chairs(edition), deputies(edition))
                .flatMap(some -> some)
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    /// A chair's office ends with the category; the others stay.
    boolean isOpen(String edition, Office office) {
        return office.category() == null
                || courses.of(edition, office.category())
                        .filter(kept -> !kept.state().isOver())
                        .isPresent();
    }

    private Stream<Listing> officers(String edition) {
        return Stream.of(edition, EVERY_EDITION)
                .flatMap(at -> appointments.ofEdition(at).stream())
                .filter(appointment -> appointment.category() == null)
                .map(appointment -> listing(edition, appointment.role().name(), null, appointment.person()));
    }

    private Stream<Listing> chairs(String edition) {
        return courses.ofEdition(edition).stream()
                .map(kept -> kept.state())
                .filter(course -> !course.isOver())
                .flatMap(this::chair);
    }

    private Stream<Listing> chair(Course course) {
        return course.panel().seats().stream()
                .filter(Seat::chair)
                .map(seat -> listing(course.edition(), Role.CHAIR.name(), course.category(), seat.person()));
    }

    private Stream<Listing> deputies(String edition) {
        return deputies.of(edition).stream().map(person -> listing(edition, OfficeKey.DEPUTY, null, person));
    }

    private Listing listing(String edition, String role, @Nullable String category, String person) {
        String key = signing.keyOf(edition, person).toString();
        return new Listing(role, category, person, key, null);
    }
}
