package io.palmares.voting.ballot.events;

import io.palmares.contracts.Contracts;
import io.palmares.contracts.Topics;
import io.palmares.contracts.event.RulingMade;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Malformed;
import io.palmares.ledger.PublicKey;
import io.palmares.messaging.Delivered;
import io.palmares.messaging.Outcome;
import io.palmares.messaging.Subscriptions;
import io.palmares.voting.ballot.Ruling;
import io.palmares.voting.ballot.Ruling.Act;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes rulings over. Those that nominations-service carries out itself are only counted off.
public final class HearRulings {
    private final Projecting projecting;
    private final Clock deadlines;

    public HearRulings(Projecting projecting, Clock deadlines) {
        this.projecting = projecting;
        this.deadlines = deadlines;
    }

    public Subscriptions subscriptions() {
        return new Hearing(Topics.RULINGS, projecting)
                .on(Contracts.RULING_MADE, this::made)
                .subscriptions();
    }

    private Outcome made(Delivered<RulingMade> event) {
        RulingMade made = event.data();
        Optional<Ruling> ruling = act(made)
                .map(act -> new Ruling(
                        made.ruling(),
                        made.electorClass(),
                        act,
                        deadlines.instant().truncatedTo(ChronoUnit.MILLIS)));
        return projecting.project(event.meta(), parts -> ruling.map(parts::with).orElse(parts));
    }

    private static Optional<Act> act(RulingMade made) {
        return switch (made.kind()) {
            case EXTEND -> Optional.of(new Ruling.Extend(required(made.until(), "until")));
            case SUSPEND -> Optional.of(new Ruling.Suspend());
            case RESUME -> Optional.of(new Ruling.Resume());
            case CANCEL -> Optional.of(new Ruling.Cancel());
            case STRIKE -> Optional.of(strike(made));
            case ADMIT -> Optional.of(new Ruling.Admit(Bytes.fromBase64Url(required(made.ballot(), "ballot"))));
            case WITHDRAW -> Optional.of(new Ruling.Withdraw(required(made.candidate(), "candidate")));
            case EXCLUDE, MOVE, MERGE, INVALIDATE, LATE_CONSENT, NO_AWARD, REOPEN, VOID_CARD, REVERSE ->
                Optional.empty();
        };
    }

    private static Act strike(RulingMade made) {
        return made.key() == null
                ? new Ruling.StrikeLeaf(Hash.parse(required(made.leaf(), "leaf")), made.code())
                : new Ruling.StrikeKey(PublicKey.parse(made.key()), made.code());
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new Malformed(Malformed.Rule.FIELD, "field '" + field + "' is missing");
        }
        return value;
    }
}
