package io.palmares.gateway.signin;

import io.palmares.web.caller.Proof;
import java.time.Clock;
import java.util.Optional;

/// Notes in an open session that its person showed once more that it is them.
public final class ProveAgain {

    private final People people;
    private final UseCode useCode;
    private final Sessions sessions;
    private final Clock machine;

    public ProveAgain(People people, UseCode useCode, Sessions sessions, Clock machine) {
        this.people = people;
        this.useCode = useCode;
        this.sessions = sessions;
        this.machine = machine;
    }

    /// Where a code for this can be sent.
    public Optional<Email> address(SignedIn who) {
        return people.addressOf(who.session().person());
    }

    /// Whether the code was theirs.
    public boolean withCode(SignedIn who, String code) {
        boolean theirs = address(who)
                .flatMap(address -> useCode.of(address, code))
                .filter(who.session().person()::equals)
                .isPresent();
        if (theirs) by(who, Proof.Means.CODE);
        return theirs;
    }

    public void by(SignedIn who, Proof.Means means) {
        sessions.prove(who.session().id(), new Proof(machine.instant(), means));
    }
}
