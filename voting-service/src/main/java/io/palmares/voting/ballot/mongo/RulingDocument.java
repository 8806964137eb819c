package io.palmares.voting.ballot.mongo;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.PublicKey;
import io.palmares.voting.ballot.Ruling;
import io.palmares.voting.ballot.Ruling.Act;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The stored shape of a ruling.
///
/// @param what the key, leaf, candidate or ballot it names
/// @param code why a ballot is struck
record RulingDocument(
        String ruling,
        @Nullable String electorClass,
        Kind kind,
        @Nullable Instant until,
        @Nullable String what,
        @Nullable String code,
        Instant heard) {
    enum Kind {
        EXTEND,
        SUSPEND,
        RESUME,
        CANCEL,
        STRIKE_KEY,
        STRIKE_LEAF,
        ADMIT,
        WITHDRAW
    }

    static RulingDocument of(Ruling ruling) {
        return switch (ruling.act()) {
            case Ruling.Extend(Instant until) -> document(ruling, Kind.EXTEND, until, null, null);
            case Ruling.Suspend _ -> document(ruling, Kind.SUSPEND, null, null, null);
            case Ruling.Resume _ -> document(ruling, Kind.RESUME, null, null, null);
            case Ruling.Cancel _ -> document(ruling, Kind.CANCEL, null, null, null);
            case Ruling.StrikeKey(PublicKey key, String code) ->
                document(ruling, Kind.STRIKE_KEY, null, key.toString(), code);
            case Ruling.StrikeLeaf(Hash leaf, String code) ->
                document(ruling, Kind.STRIKE_LEAF, null, leaf.toString(), code);
            case Ruling.Admit(Bytes ballot) -> document(ruling, Kind.ADMIT, null, ballot.toString(), null);
            case Ruling.Withdraw(String candidate) -> document(ruling, Kind.WITHDRAW, null, candidate, null);
        };
    }

    private static RulingDocument document(
            Ruling ruling, Kind kind, @Nullable Instant until, @Nullable String what, @Nullable String code) {
        return new RulingDocument(ruling.id(), ruling.electorClass(), kind, until, what, code, ruling.heard());
    }

    Ruling read() {
        return new Ruling(ruling, electorClass, act(), heard);
    }

    private Act act() {
        return switch (kind) {
            case EXTEND -> new Ruling.Extend(Objects.requireNonNull(until));
            case SUSPEND -> new Ruling.Suspend();
            case RESUME -> new Ruling.Resume();
            case CANCEL -> new Ruling.Cancel();
            case STRIKE_KEY -> new Ruling.StrikeKey(PublicKey.parse(named()), Objects.requireNonNull(code));
            case STRIKE_LEAF -> new Ruling.StrikeLeaf(Hash.parse(named()), Objects.requireNonNull(code));
            case ADMIT -> new Ruling.Admit(Bytes.fromBase64Url(named()));
            case WITHDRAW -> new Ruling.Withdraw(named());
        };
    }

    private String named() {
        return Objects.requireNonNull(what);
    }
}
