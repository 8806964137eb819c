package io.palmares.booth;

import io.palmares.booth.BallotRefusal.Reason;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Entry;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.Malformed;
import io.palmares.ledger.Origin;
import java.util.Optional;
import java.util.Set;

/// The `ballot` entry `{com, log, paper, pk, prev, sealed, seq, t, v}`.
final class BallotFormat {
    private BallotFormat() {}

    static Ballot write(Origin box, Hash paper, VotingRight right, Revision revision, SealedMarks marks) {
        EntryBody body = new EntryBody(Json.object(o -> {
            o.put("v", Json.of(EntryBody.VERSION));
            o.put("t", Json.of(Ballot.TYPE));
            o.put("log", Json.of(box.value()));
            o.put("paper", Json.of(paper));
            o.put("pk", Json.of(right.publicKey()));
            o.put("seq", Json.of(revision.seq()));
            o.put("prev", revision.prev().map(Json::of).orElseGet(Json::nothing));
            o.put("com", Json.of(marks.com()));
            o.put("sealed", Json.of(marks.sealed()));
        }));
        return fields(body.signedBy(right.key()));
    }

    static BallotReading read(Bytes bytes) {
        try {
            return checked(Entry.parse(bytes.toArray()));
        } catch (Malformed malformed) {
            return refused(
                    malformed.rule() == Malformed.Rule.TOO_LARGE ? Reason.TOO_LARGE : Reason.MALFORMED,
                    malformed.detail());
        }
    }

    private static BallotReading checked(Entry entry) {
        if (!entry.type().equals(Ballot.TYPE)) {
            return refused(Reason.NOT_A_BALLOT, "field 't' must be 'ballot'");
        }
        Ballot ballot = fields(entry);
        if (!entry.signers().equals(Set.of(ballot.key()))) {
            return refused(Reason.WRONG_SIGNER, "a ballot has exactly one signature, by its 'pk'");
        }
        if (!entry.isSignedWell()) {
            return refused(Reason.BAD_SIGNATURE, "the signature does not fit body and 'pk'");
        }
        return new BallotReading.Good(ballot);
    }

    private static Ballot fields(Entry entry) {
        JsonObject json = entry.json().withExactly("com", "log", "paper", "pk", "prev", "sealed", "seq", "t", "v");
        return new Ballot(
                entry,
                json.hash("paper"),
                json.publicKey("pk"),
                new Revision(seq(json.integer("seq")), json.optionalHash("prev")),
                json.hash("com"),
                json.bytes("sealed"));
    }

    private static long seq(long value) {
        if (value < 1 || value > Revision.MOST) {
            throw new Malformed(Malformed.Rule.FIELD, "field 'seq' must be from 1 to " + Revision.MOST);
        }
        return value;
    }

    static Optional<BallotRefusal> refusal(Ballot ballot, FrozenPaper frozen) {
        if (!ballot.paper().equals(frozen.id())) {
            return Optional.of(new BallotRefusal(Reason.FOREIGN_PAPER, "field 'paper' names another paper"));
        }
        if (!ballot.log().equals(frozen.box())) {
            return Optional.of(new BallotRefusal(Reason.FOREIGN_LOG, "field 'log' must be the paper's box log"));
        }
        int length = SealedMarks.length(frozen.paper().seal());
        if (ballot.sealed().length() != length) {
            return Optional.of(
                    new BallotRefusal(Reason.WRONG_SIZE, "field 'sealed' must hold " + length + " bytes here"));
        }
        return Optional.empty();
    }

    private static BallotReading refused(Reason reason, String detail) {
        return new BallotReading.Refused(new BallotRefusal(reason, detail));
    }
}
