package io.palmares.nominations.people;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.Rule;
import io.palmares.web.text.Names;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes a person known. Whoever is known by the address already stays who they are.
public final class RegisterPerson {
    /// Characters of a name.
    public static final int MOST = 200;

    private final People people;
    private final Supplier<String> ids;

    public RegisterPerson(People people, Supplier<String> ids) {
        this.people = people;
        this.ids = ids;
    }

    public Outcome<Kept<Person>> register(String email, String name, @Nullable String organisation) {
        Optional<MailAddress> address = MailAddress.read(email);
        if (address.isEmpty()) {
            return Outcome.refused(Refusal.invalid("/email", "mail-address", "must be a mail address"));
        }
        Optional<Names.Broken> broken = Names.line(name, MOST);
        return broken.isPresent()
                ? Outcome.refused(Refusal.invalid(
                        "/name", broken.get().rule(), broken.get().text()))
                : known(address.get(), name, organisation);
    }

    private Outcome<Kept<Person>> known(MailAddress address, String name, @Nullable String organisation) {
        Optional<Kept<Person>> there = people.byEmail(address.key());
        if (there.isPresent()) {
            return Outcome.done(there.get());
        }
        String id = ids.get();
        Person person = new Person(id, address.value(), address.key(), name, organisation);
        return switch (people.create(id, Ask.plain(), Change.silently(person))) {
            case Outcome.Done<Kept<Person>> made -> made;
            // Someone else registered the address in between.
            case Outcome.Refused<Kept<Person>> refused ->
                people.byEmail(address.key())
                        .map(Outcome::done)
                        .orElseGet(() -> refused.refusal().rule() == Rule.ALREADY_EXISTS
                                ? Outcome.refused(Rule.BUSY, "It was just changed; try again.")
                                : refused);
        };
    }
}
