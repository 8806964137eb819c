package io.palmares.aggregate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// An act that waits for a second person. It lives in the aggregate it changes.
///
/// @param payload canonical JSON of what was proposed, with the act
/// @param payloadHash SHA-256 of the payload: what the second person approves
/// @param approved those who approved before the last one needed did
public record Proposal(
        String act, String payload, String payloadHash, By by, Instant made, Instant expires, List<By> approved) {
    /// How long a proposal stays open, by the deadlines clock.
    public static final Duration OPEN = Duration.ofDays(3);

    public Proposal {
        approved = List.copyOf(approved);
    }

    public boolean isOpen(Instant now) {
        return now.isBefore(expires);
    }

    public Proposal approvedBy(By second) {
        List<By> more = new ArrayList<>(approved);
        more.add(second);
        return new Proposal(act, payload, payloadHash, by, made, expires, more);
    }
}
