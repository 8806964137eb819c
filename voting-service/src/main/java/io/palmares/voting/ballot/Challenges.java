package io.palmares.voting.ballot;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Encoding;
import io.palmares.ledger.Hash;
import java.time.Clock;
import java.time.Duration;

/// Public challenges: a new one every ten minutes, the last two are good. Every copy of the service has the same.
public final class Challenges {
    public static final Duration PERIOD = Duration.ofMinutes(10);
    private final Bytes secret;
    private final Clock machine;

    public Challenges(Bytes secret, Clock machine) {
        this.secret = secret;
        this.machine = machine;
    }

    public Hash current() {
        return of(period());
    }

    public boolean accepts(Hash challenge) {
        return challenge.equals(of(period())) || challenge.equals(of(period() - 1));
    }

    private long period() {
        return machine.instant().getEpochSecond() / PERIOD.toSeconds();
    }

    private Hash of(long period) {
        return Hash.tagged("challenge", secret.toArray(), Encoding.u32(period));
    }
}
