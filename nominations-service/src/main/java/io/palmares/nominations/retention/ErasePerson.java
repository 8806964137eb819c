package io.palmares.nominations.retention;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.nominations.endorsement.Endorsements;
import io.palmares.nominations.mail.PostOffice;
import io.palmares.nominations.nominee.ContactMarks;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.people.Memberships;
import io.palmares.nominations.people.People;
import io.palmares.nominations.people.Person;
import java.util.Optional;
import java.util.stream.Stream;

/// Erases a person at their request: name and address, the link to their voting keys, their words about others, and
/// what the public may read of them as a nominee. Ids stay, so what was logged about them still verifies. May be asked
/// twice.
public final class ErasePerson {
    private final People people;
    private final Memberships memberships;
    private final Nominees nominees;
    private final Endorsements endorsements;
    private final ForgetNominees forget;
    private final PostOffice post;
    private final ContactMarks marks;

    public ErasePerson(
            People people,
            Memberships memberships,
            Nominees nominees,
            Endorsements endorsements,
            ForgetNominees forget,
            PostOffice post,
            ContactMarks marks) {
        this.people = people;
        this.memberships = memberships;
        this.nominees = nominees;
        this.endorsements = endorsements;
        this.forget = forget;
        this.post = post;
        this.marks = marks;
    }

    /// The person last: a crash before that leaves the address, by which the rest is found again.
    public Outcome<Kept<Person>> erase(String person, Ask ask) {
        Optional<String> key = people.find(person).map(kept -> kept.state().emailKey());
        key.stream()
                .flatMap(address -> Stream.of(address, marks.of(address)))
                .flatMap(known -> nominees.ofContact(known).stream())
                .forEach(forget::forget);
        memberships.ofPerson(person).forEach(membership -> cut(membership.edition(), person));
        endorsements.ofPerson(person).forEach(kept -> endorsements.forget(kept.id()));
        post.giveUp(person);
        return people.change(
                person, ask, kept -> Outcome.done(Change.silently(kept.state().erased())));
    }

    private void cut(String edition, String person) {
        memberships
                .of(edition, person)
                .ifPresent(kept -> memberships.change(
                        kept.id(),
                        Ask.plain(),
                        newest -> Outcome.done(Change.silently(newest.state().withoutRollId()))));
    }
}
