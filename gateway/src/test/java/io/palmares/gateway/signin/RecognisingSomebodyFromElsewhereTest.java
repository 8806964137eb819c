package io.palmares.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.web.caller.Caller;
import io.palmares.web.caller.PersonId;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecognisingSomebodyFromElsewhereTest {
    private static final URI HOUSE = URI.create("https://login.house.example");
    private static final PersonId ANA = new PersonId("p-ana");

    private final RecogniseIdentity recognise = new RecogniseIdentity(Set.of(HOUSE), new OneKnown());

    /// Ana is known, and nobody else.
    private record OneKnown() implements People {
        private static final Email ADDRESS = new Email("ana@awards.example");
        private static final KnownPerson KNOWN = new KnownPerson(new Caller(ANA, null, Set.of()), "Ana");

        @Override
        public Optional<KnownPerson> withAddress(Email email) {
            return Optional.of(KNOWN).filter(_ -> email.equals(ADDRESS));
        }

        @Override
        public Optional<KnownPerson> withId(PersonId id) {
            return Optional.of(KNOWN).filter(_ -> id.equals(ANA));
        }

        @Override
        public Optional<Email> addressOf(PersonId id) {
            return withId(id).map(_ -> ADDRESS);
        }
    }

    private Optional<PersonId> from(URI issuer, String mail) {
        return recognise.of(new ExternalIdentity(issuer, "subject-1", new Email(mail)));
    }

    @Test
    void findsThePersonOfTheVerifiedAddress() {
        assertThat(from(HOUSE, "Ana@awards.example")).hasValue(ANA);
    }

    @Test
    void makesNobodyWhoIsNotKnown() {
        assertThat(from(HOUSE, "bo@awards.example")).isEmpty();
    }

    @Test
    void believesNoOtherHouse() {
        assertThat(from(URI.create("https://login.house.example.evil"), "ana@awards.example"))
                .isEmpty();
        assertThat(new RecogniseIdentity(Set.of(), new OneKnown())
                        .of(new ExternalIdentity(HOUSE, "subject-1", new Email("ana@awards.example"))))
                .isEmpty();
    }
}
