package io.palmares.nominations.screening;

import io.palmares.aggregate.By;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Rule;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Seat;
import io.palmares.nominations.edition.CategoryRules;
import io.palmares.nominations.entry.CheckSigner;
import io.palmares.nominations.people.Appointment;
import io.palmares.nominations.people.Appointments;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// In whose role someone may act in a category: their own, if they have no conflict; as a deputy, if everyone before
/// them has. And only with a key that the log lists.
public final class Officers {
    /// Whoever holds a role at every edition holds it at each.
    private static final String EVERY_EDITION = "*";

    /// Several offices without an unconflicted holder take one deputy each, in this order.
    private static final List<Role> DEPUTISED =
            List.of(Role.RETURNING_OFFICER, Role.SECOND_OFFICER, Role.ORGANISER, Role.CHAIR);

    private final Conflicts conflicts;
    private final Appointments appointments;
    private final CategoryRules rules;
    private final CheckSigner signer;

    public Officers(Conflicts conflicts, Appointments appointments, CategoryRules rules, CheckSigner signer) {
        this.conflicts = conflicts;
        this.appointments = appointments;
        this.rules = rules;
        this.signer = signer;
    }

    public Outcome<By> act(Caller caller, Course course, Role role) {
        String person = caller.person().value();
        boolean holds = caller.has(role, course.edition(), course.category());
        if (!holds && !stepsIn(person, course, role, Set.of())) {
            return Outcome.refused(Rule.FORBIDDEN, "This takes the role {0} here.", role);
        }
        By by = new By(person, role);
        return Outcome.unless(
                () -> holds
                        ? signer.inOffice(course.edition(), course.category(), by)
                        : signer.asDeputy(course.edition(), by),
                Check.when(
                        isConflicted(person, course), Rule.CONFLICTED, "You are tied to a nominee of this category."));
    }

    public boolean isConflicted(String person, Course course) {
        return conflicts.has(course, person);
    }

    /// Whether someone without the role acts in it here, because every holder has a conflict and they have none.
    ///
    /// @param declared of whom a conflict is known elsewhere
    public boolean stepsIn(String person, Course course, Role role, Set<String> declared) {
        return deputy(course, role, declared).filter(person::equals).isPresent();
    }

    /// Who acts in a role here: a holder without a conflict, whose key the log lists, else a deputy.
    public Optional<String> acting(Course course, Role role) {
        return holders(course, role)
                .filter(person -> !isConflicted(person, course))
                .filter(person -> signer.inOffice(course.edition(), course.category(), new By(person, role))
                        instanceof Outcome.Done)
                .sorted()
                .findFirst()
                .or(() -> deputy(course, role, Set.of()));
    }

    private Optional<String> deputy(Course course, Role role, Set<String> declared) {
        if (!isVacant(course, role, declared)) {
            return Optional.empty();
        }
        long taken = DEPUTISED.stream()
                .takeWhile(other -> other != role)
                .filter(other -> isVacant(course, other, declared))
                .count();
        return rules.of(course.edition(), course.category()).stream()
                .flatMap(force -> force.rulebook().deputies().stream())
                .filter(person -> !declared.contains(person) && !isConflicted(person, course))
                .skip(taken)
                .findFirst();
    }

    /// A category without a jury has no chair: there, a deputy rules with the organiser from the close on.
    private boolean isVacant(Course course, Role role, Set<String> declared) {
        List<String> holders = holders(course, role).toList();
        return DEPUTISED.contains(role)
                && (role == Role.CHAIR || !holders.isEmpty())
                && holders.stream().allMatch(person -> declared.contains(person) || isConflicted(person, course));
    }

    private Stream<String> holders(Course course, Role role) {
        return role == Role.CHAIR
                ? course.panel().seats().stream().filter(Seat::chair).map(Seat::person)
                : Stream.of(course.edition(), EVERY_EDITION)
                        .flatMap(at -> appointments.ofEdition(at).stream())
                        .filter(appointment -> appointment.role() == role)
                        .map(Appointment::person);
    }
}
