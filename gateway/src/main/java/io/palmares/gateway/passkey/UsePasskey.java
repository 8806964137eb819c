package io.palmares.gateway.passkey;

import io.palmares.gateway.passkey.Challenge.Purpose;
import io.palmares.gateway.signin.People;
import io.palmares.gateway.signin.ProveAgain;
import io.palmares.gateway.signin.SignedIn;
import io.palmares.web.caller.PersonId;
import io.palmares.web.caller.Proof;
import java.util.Optional;

/// Believes whoever brings a passkey.
public final class UsePasskey {

    private final AskForPasskey ask;
    private final RelyingParty party;
    private final Passkeys passkeys;
    private final People people;
    private final ProveAgain proveAgain;

    public UsePasskey(AskForPasskey ask, RelyingParty party, Passkeys passkeys, People people, ProveAgain proveAgain) {
        this.ask = ask;
        this.party = party;
        this.passkeys = passkeys;
        this.people = people;
        this.proveAgain = proveAgain;
    }

    /// Who it is. Nothing if the passkey is not known or was removed, its answer is not good, too late or came again,
    /// or its person is gone: which one is not told.
    public Optional<PersonId> toSignIn(String holder, String answer) {
        return ask.taken(holder, Purpose.SIGN_IN)
                .flatMap(challenge -> party.verify(challenge, answer))
                .map(Passkey::person)
                .filter(this::isKnown);
    }

    private boolean isKnown(PersonId person) {
        boolean known = people.withId(person).isPresent();
        if (!known) passkeys.removeAll(person);
        return known;
    }

    /// Whether it was the signed-in person's own.
    public boolean toProve(SignedIn who, String answer) {
        boolean theirs = ask.taken(who.session().id(), Purpose.PROVE)
                .flatMap(challenge -> party.verify(challenge, answer))
                .filter(passkey -> passkey.person().equals(who.session().person()))
                .isPresent();
        if (theirs) proveAgain.by(who, Proof.Means.PASSKEY);
        return theirs;
    }
}
