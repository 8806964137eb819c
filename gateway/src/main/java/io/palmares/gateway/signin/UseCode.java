package io.palmares.gateway.signin;

import io.palmares.web.caller.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// Takes a code that was mailed, once.
public final class UseCode {

    private final Codes codes;
    private final CodeDigests digests;
    private final Clock machine;

    public UseCode(Codes codes, CodeDigests digests, Clock machine) {
        this.codes = codes;
        this.digests = digests;
        this.machine = machine;
    }

    /// Whose code it was. Nothing if it is wrong, used, expired, tried too often, or was never sent: which one is not
    /// told.
    public Optional<PersonId> of(Email email, String code) {
        Instant now = machine.instant();
        String digest = digests.code(email, code);
        return codes.attempt(digests.address(email))
                .filter(pending -> Digest.same(pending.digest(), digest))
                .filter(pending -> now.isBefore(pending.expiresAt()))
                .filter(codes::take)
                .map(PendingCode::person);
    }
}
