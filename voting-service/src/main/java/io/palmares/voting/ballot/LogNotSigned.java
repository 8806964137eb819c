package io.palmares.voting.ballot;

import io.palmares.ledger.log.SequencerOutcome;

/// A box's log must not be signed, and so the box cannot go on, until a person has looked.
public final class LogNotSigned extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LogNotSigned(SequencerOutcome.Alarm alarm) {
        super("alarm=log-not-signed log=" + alarm.log() + " reason=" + alarm.reason());
    }
}
