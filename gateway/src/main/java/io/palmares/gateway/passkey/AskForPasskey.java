package io.palmares.gateway.passkey;

import io.palmares.gateway.passkey.Challenge.Purpose;
import io.palmares.web.caller.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Puts questions to browsers, and takes each answer once and in time.
public final class AskForPasskey {

    private final RelyingParty party;
    private final Challenges challenges;
    private final Clock machine;
    private final Duration life;

    /// Questions of this relying party.
    ///
    /// @param life how long a question waits for its answer
    public AskForPasskey(RelyingParty party, Challenges challenges, Clock machine, Duration life) {
        this.party = party;
        this.challenges = challenges;
        this.machine = machine;
        this.life = life;
    }

    public Duration life() {
        return life;
    }

    /// The options for the browser.
    String toRegister(String holder, PersonId person) {
        return waiting(holder, Purpose.REGISTER, party.registration(person));
    }

    /// Whoever sits there: nothing in it depends on who that is.
    public String toSignIn(String holder) {
        return waiting(holder, Purpose.SIGN_IN, party.assertion());
    }

    public String toProve(String holder, PersonId person) {
        return waiting(holder, Purpose.PROVE, party.assertion(person));
    }

    private String waiting(String holder, Purpose purpose, RelyingParty.Question question) {
        Instant until = machine.instant().plus(life);
        challenges.put(new Challenge(holder, purpose, question.challenge(), until));
        return question.options();
    }

    /// The challenge that this holder may answer for this purpose, now and never again.
    Optional<String> taken(String holder, Purpose purpose) {
        return challenges
                .take(holder, purpose)
                .filter(challenge -> machine.instant().isBefore(challenge.expiresAt()))
                .map(Challenge::value);
    }
}
