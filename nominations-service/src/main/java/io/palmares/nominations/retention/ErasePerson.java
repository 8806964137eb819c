package io.palmares.nominations.retention;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.nominee.Rules;
import io.palmares.nominations.people.Memberships;
import io.palmares.nominations.people.People;
import io.palmares.nominations.people.Person;
import java.util.Optional;

/// Erases a person at their request: name and address, the link to their voting keys, and what the public may read of
/// them as a nominee. Ids stay, so what was logged about them still verifies. May be asked twice.
public final class ErasePerson {
    private final People people;
    private final Memberships memberships;
    private final Nominees nominees;

    public ErasePerson(People people, Memberships memberships, Nominees nominees) {
        this.people = people;
        this.memberships = memberships;
        this.nominees = nominees;
    }

    /// The person last: a crash before that leaves the address, by which the rest is found again.
    public Outcome<Kept<Person>> erase(String person, Ask ask) {
        Optional<String> key = people.find(person).map(kept -> kept.state().emailKey());
        key.ifPresent(address -> nominees.ofContact(address).forEach(this::eraseNominee));
        memberships
                .ofPerson(person)
                .forEach(membership -> memberships
                        .of(membership.edition(), person)
                        .ifPresent(kept -> memberships.change(
                                kept.id(),
                                Ask.plain(),
                                newest -> Outcome.done(
                                        Change.silently(newest.state().withoutRollId())))));
        return people.change(
                person, ask, kept -> Outcome.done(Change.silently(kept.state().erased())));
    }

    private void eraseNominee(Nominee nominee) {
        nominees.change(nominee.nominee(), Ask.plain(), kept -> Outcome.done(Rules.erase(kept.state())));
    }
}
