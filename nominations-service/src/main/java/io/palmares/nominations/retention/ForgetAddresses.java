package io.palmares.nominations.retention;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.DoChores;
import io.palmares.nominations.mail.PostOffice;
import io.palmares.nominations.nomination.Nomination;
import io.palmares.nominations.nomination.Nominations;
import io.palmares.nominations.nominee.ContactMarks;
import io.palmares.nominations.nominee.Forgetting;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.people.People;
import io.palmares.nominations.people.Person;
import java.util.List;
import java.util.stream.Stream;

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

    /// The people first: by a nominee's address they are found, also after a crash.
    @Override
    public boolean doFor(Course course) {
        List<Nominee> all = nominees.ofCategory(course.edition(), course.category()).stream()
                .map(Kept::state)
                .toList();
        all.stream()
                .filter(nominee -> nominee.identity().contact() != null)
                .flatMap(nominee -> Stream.ofNullable(nominee.identity().contactKey()))
                .distinct()
                .forEach(key -> people.byEmail(key).ifPresent(person -> forget(person.state(), course)));
        if (bonds.isPast(course.edition(), course)) {
            bonds.ofEdition(course.edition())
                    .forEach(id -> people.find(id).ifPresent(person -> forget(person.state(), course)));
        }
        nominations.ofCategory(course.edition(), course.category()).forEach(this::forget);
        all.forEach(this::forget);
        return true;
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

    private void forget(Kept<Nomination> nomination) {
        nominations.change(
                nomination.id(),
                Ask.plain(),
                newest -> Outcome.done(Change.silently(newest.state().withoutContact())));
    }

    private void forget(Nominee nominee) {
        post.giveUp(nominee.nominee());
        nominees.change(
                nominee.nominee(),
                Ask.plain(),
                kept -> Outcome.done(Forgetting.forgetAddress(kept.state(), marks::of)));
    }
}
