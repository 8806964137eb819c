package io.palmares.nominations.letters;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.nominations.electorate.Elector;
import io.palmares.nominations.electorate.Electors;
import io.palmares.nominations.mail.PostOffice;
import io.palmares.nominations.people.People;

/// Writes to members whose voting right was fetched, so that nobody fetches it behind their back.
public final class TellElectors {
    private final Electors electors;
    private final People people;
    private final PostOffice post;

    public TellElectors(Electors electors, People people, PostOffice post) {
        this.electors = electors;
        this.people = people;
        this.post = post;
    }

    public void tell() {
        electors.withLetter().forEach(this::tell);
    }

    private void tell(Kept<Elector> kept) {
        Elector elector = kept.state();
        people.find(elector.person())
                .map(person -> person.state().email())
                .ifPresent(address ->
                        post.queue("fetched:" + kept.id() + ":" + elector.rollVersion(), letter(elector, address)));
        electors.change(
                kept.id(),
                Ask.plain(),
                newest -> Outcome.done(Change.silently(newest.state().told())));
    }

    private static PostOffice.Letter letter(Elector elector, String address) {
        String text = """
                Your right to vote in the category %s of %s was fetched for the first time.

                If that was you, there is nothing to do. If it was not, tell the returning officer at once.
                """.formatted(elector.category(), elector.edition());
        return new PostOffice.Letter(
                elector.edition(), elector.person(), "right-fetched", address, "Your right to vote was fetched", text);
    }
}
