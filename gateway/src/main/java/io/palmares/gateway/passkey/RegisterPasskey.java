package io.palmares.gateway.passkey;

import io.palmares.gateway.passkey.Challenge.Purpose;
import io.palmares.gateway.signin.SignedIn;
import io.palmares.web.caller.PersonId;
import java.util.Optional;

/// Makes a passkey for somebody who is signed in.
public final class RegisterPasskey {

    /// Passkeys that one person may have.
    public static final int MOST = 10;

    private final AskForPasskey ask;
    private final RelyingParty party;
    private final Passkeys passkeys;

    /// What came of it.
    public sealed interface Outcome {
        /// It can be signed in with from now on.
        record Registered(Passkey passkey) implements Outcome {}

        /// The answer is not good, came too late, or again: which one is not told.
        record NotGood() implements Outcome {}

        /// One has to go first.
        record TooMany() implements Outcome {}
    }

    public RegisterPasskey(AskForPasskey ask, RelyingParty party, Passkeys passkeys) {
        this.ask = ask;
        this.party = party;
        this.passkeys = passkeys;
    }

    /// The options for the browser; nothing for who has [#MOST].
    public Optional<String> begin(SignedIn who) {
        return isFull(who)
                ? Optional.empty()
                : Optional.of(ask.toRegister(who.session().id(), who.session().person()));
    }

    public Outcome end(SignedIn who, PasskeyName name, String answer) {
        if (isFull(who)) return new Outcome.TooMany();
        PersonId person = who.session().person();
        return ask.taken(who.session().id(), Purpose.REGISTER)
                .flatMap(challenge -> party.register(person, challenge, name, answer))
                .<Outcome>map(Outcome.Registered::new)
                .orElseGet(Outcome.NotGood::new);
    }

    private boolean isFull(SignedIn who) {
        return passkeys.of(who.session().person()).size() >= MOST;
    }
}
