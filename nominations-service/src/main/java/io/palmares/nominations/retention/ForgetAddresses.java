package io.palmares.nominations.retention;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.DoChores;
import io.palmares.nominations.mail.PostOffice;
import io.palmares.nominations.nomination.Nominations;
import io.palmares.nominations.nominee.ContactMarks;
import io.palmares.nominations.nominee.Forgetting;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.people.People;
import io.palmares.nominations.people.Person;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Forgets the addresses that a category was run with: its nominees' and, with the last category of an edition, those
/// of everyone whom no other edition still needs.
public final class ForgetAddresses implements DoChores.Work {
    private final Nominees nominees;
    private final Nominations nominations;
    private final People people;
    private final Bonds bonds;
    private final PostOffice post;
    private final ContactMarks marks;

    public ForgetAddresses(
            Nominees nominees,
            Nominations nominations,
            People people,
            Bonds bonds,
            PostOffice post,
            ContactMarks marks) {
        this.nominees = nominees;
        this.nominations = nominations;
        this.people = people;
        this.bonds = bonds;
        this.post = post;
        this.marks = marks;
    }

    @Override
    public boolean doFor(Course course) {
        Set<String> keys = nominees.ofCategory(course.edition(), course.category()).stream()
                .map(Kept::state)
                .map(this::forget)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
        nominations
                .ofCategory(course.edition(), course.category())
                .forEach(kept -> nominations.change(
                        kept.id(),
                        Ask.plain(),
                        newest -> Outcome.done(Change.silently(newest.state().withoutContact()))));
        keys.forEach(key -> people.byEmail(key).map(Kept::state).ifPresent(person -> forget(person, course)));
        if (bonds.isPast(course.edition(), course)) {
            bonds.ofEdition(course.edition())
                    .forEach(id -> people.find(id).map(Kept::state).ifPresent(person -> forget(person, course)));
        }
        return true;
    }

    /// Gives what the address was compared by.
    private String forget(Nominee nominee) {
        String key = nominee.identity().contact() == null
                ? ""
                : Objects.requireNonNullElse(nominee.identity().contactKey(), "");
        post.giveUp(nominee.nominee());
        nominees.change(
                nominee.nominee(),
                Ask.plain(),
                kept -> Outcome.done(Forgetting.forgetAddress(kept.state(), marks::of)));
        return key;
    }

    private void forget(Person person, Course course) {
        if (person.emailKey() != null && !bonds.has(person, course)) {
            post.giveUp(person.person());
            people.change(
                    person.person(),
                    Ask.plain(),
                    kept -> Outcome.done(Change.silently(kept.state().withoutAddress())));
        }
    }
}
