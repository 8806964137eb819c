package io.palmares.nominations.people;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Refusal;
import io.palmares.web.text.Names;
import io.palmares.web.text.Sentence;
import java.util.Optional;
import java.util.regex.Pattern;

/// Makes an organisation known, under an id its makers choose.
public final class RegisterOrganisation {
    static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");
    private final Organisations organisations;

    public RegisterOrganisation(Organisations organisations) {
        this.organisations = organisations;
    }

    public Outcome<Kept<Organisation>> register(String id, String name, String country, Ask ask) {
        Optional<Names.Broken> broken = Names.line(name, RegisterPerson.MOST);
        return Outcome.unless(
                () -> organisations.create(id, ask, Change.silently(new Organisation(id, name, country))),
                new Check(
                        !SLUG.matcher(id).matches(),
                        Refusal.invalid(
                                "/organisation", "slug", "must be 1 to 64 lower-case letters, digits and dashes")),
                new Check(
                        broken.isPresent(),
                        Refusal.invalid(
                                "/name", "name", broken.map(Names.Broken::text).orElse(Sentence.NOTHING))),
                new Check(
                        !country.matches("[A-Z]{2}"),
                        Refusal.invalid("/country", "country", "must be two capital letters (ISO 3166-1)")));
    }
}
