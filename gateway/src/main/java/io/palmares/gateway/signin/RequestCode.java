package io.palmares.gateway.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// Mails a one-time code to a person who is known, and does nothing otherwise. Its caller must not let anyone see
/// which of the two it was.
public final class RequestCode {

    /// Wrong codes that may be tried.
    public static final int ATTEMPTS = 5;

    private static final int CODES = 100_000_000;

    private final People people;
    private final Codes codes;
    private final CodeMail mail;
    private final CodeDigests digests;
    private final RandomGenerator random;
    private final Clock machine;
    private final Duration life;

    public RequestCode(
            People people, Codes codes, CodeMail mail, CodeDigests digests, SignInTimes times, RandomGenerator random) {
        this.people = people;
        this.codes = codes;
        this.mail = mail;
        this.digests = digests;
        this.random = random;
        this.machine = times.machine();
        this.life = times.codeLife();
    }

    public void to(Email email) {
        people.withAddress(email).ifPresent(person -> send(email, person));
    }

    private void send(Email email, KnownPerson person) {
        String code = "%08d".formatted(random.nextInt(CODES));
        codes.put(new PendingCode(
                digests.address(email),
                digests.code(email, code),
                person.caller().person(),
                machine.instant().plus(life),
                ATTEMPTS));
        mail.send(email, code, life);
    }
}
