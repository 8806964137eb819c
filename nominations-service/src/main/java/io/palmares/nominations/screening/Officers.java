package io.palmares.nominations.screening;

import io.palmares.aggregate.By;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Rule;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.edition.CategoryRules;
import io.palmares.nominations.entry.CheckSigner;
import io.palmares.nominations.people.Appointment;
import io.palmares.nominations.people.Appointments;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Role;
import java.util.List;

/// In whose role someone may act in a category: their own, if they have no conflict; as a deputy, if everyone before
/// them has. And only with a key that the log lists.
public final class Officers {
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
        if (!holds && !isNextDeputy(person, course, role)) {
            return Outcome.refused(Rule.FORBIDDEN, "This takes the role " + role + " here.");
        }
        By by = new By(person, role);
        return Outcome.unless(
                () -> holds
                        ? signer.inOffice(course.edition(), course.category(), by)
                        : signer.asDeputy(course.edition(), by),
                Check.when(
                        conflicts.has(course, person), Rule.CONFLICTED, "You are tied to a nominee of this category."));
    }

    /// Whether someone without the role may act in it here, and has no conflict themselves.
    public boolean stepsIn(String person, Course course, Role role) {
        return isNextDeputy(person, course, role) && !conflicts.has(course, person);
    }

    private boolean isNextDeputy(String person, Course course, Role role) {
        List<String> deputies = rules.of(course.edition(), course.category())
                .map(force -> force.rulebook().deputies())
                .orElse(List.of());
        int at = deputies.indexOf(person);
        List<String> holders = holders(course, role);
        return at >= 0
                && !holders.isEmpty()
                && holders.stream().allMatch(holder -> conflicts.has(course, holder))
                && deputies.subList(0, at).stream().allMatch(earlier -> conflicts.has(course, earlier));
    }

    private List<String> holders(Course course, Role role) {
        return appointments.ofEdition(course.edition()).stream()
                .filter(appointment -> appointment.role() == role)
                .map(Appointment::person)
                .toList();
    }
}
