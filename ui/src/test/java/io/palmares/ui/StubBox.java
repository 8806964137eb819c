package io.palmares.ui;

import io.palmares.booth.Ballot;
import io.palmares.booth.BallotReading;
import io.palmares.booth.FrozenPaper;
import io.palmares.booth.Marks;
import io.palmares.booth.Opening;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Json;
import io.palmares.ledger.Promise;
import io.palmares.ledger.SigningKey;
import java.util.ArrayList;
import java.util.List;

/// A box for one right: takes ballots, promises, and can be opened at once.
final class StubBox {
    static final SigningKey PROMISES = SigningKey.ofSeed(Papers.filled(0x31, 32));
    private final FrozenPaper paper;
    private final List<Bytes> received = new ArrayList<>();
    private final List<Ballot> ballots = new ArrayList<>();

    StubBox(FrozenPaper paper) {
        this.paper = paper;
    }

    /// Whatever came in, also twice.
    List<Bytes> received() {
        return List.copyOf(received);
    }

    List<Ballot> ballots() {
        return List.copyOf(ballots);
    }

    /// The marks on the latest ballot, as the counting side opens them.
    Marks marks() {
        if (Papers.COUNTING.open(ballots.getLast(), paper) instanceof Opening opening) return opening.marks();
        throw new AssertionError("the ballot is spoiled");
    }

    /// Remembers what was sent, without an answer.
    void miss(byte[] bytes) {
        received.add(Bytes.of(bytes));
    }

    Json take(byte[] bytes) {
        miss(bytes);
        if (!(Ballot.read(Bytes.of(bytes)) instanceof BallotReading.Good(Ballot ballot))) {
            throw new AssertionError("not a ballot");
        }
        if (ballots.stream().noneMatch(it -> it.leaf().equals(ballot.leaf()))) ballots.add(ballot);
        return Json.object(o -> {
            o.put("leaf", Json.of(ballot.leaf()));
            o.put(
                    "promise",
                    Json.of(new Promise(paper.box(), ballot.leaf())
                            .sign(PROMISES)
                            .asText()));
        });
    }

    Json latest() {
        return Json.object(o -> {
            o.put("seq", Json.of((long) ballots.size()));
            o.put(
                    "leaf",
                    ballots.isEmpty()
                            ? Json.nothing()
                            : Json.of(ballots.getLast().leaf()));
        });
    }
}
