package io.palmares.voting.ballot;

import io.palmares.booth.FrozenPaper;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.log.LogHead;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/// Seals a box whose drain is over: the rest of the queue, `close`, and the seal. Several copies may do it at once, and
/// each goes on where another stopped: one log, one seal.
public final class SealBox {
    private final Boxes boxes;
    private final Editions editions;
    private final BoxLogs logs;
    private final Clock deadlines;

    public SealBox(Boxes boxes, Editions editions, BoxLogs logs, Clock deadlines) {
        this.boxes = boxes;
        this.editions = editions;
        this.logs = logs;
        this.deadlines = deadlines;
    }

    /// False while another copy writes the log: it seals, or leaves it to be taken over.
    boolean seal(BallotBox box, BoxState.Closing closing) {
        if (!logs.appendQueued(closing.paper())) {
            return false;
        }
        return logs.close(closing.paper())
                .map(closed -> save(box, closing.paper(), closed))
                .isPresent();
    }

    private boolean save(BallotBox box, FrozenPaper paper, LogHead closed) {
        EditionRules rules = editions.find(box.id().category().edition()).orElseThrow();
        VotingTerms terms =
                Objects.requireNonNull(rules.terms().get(box.id().category().category()));
        Seal seal = seal(paper, closed);
        BoxState.Sealed next = new BoxState.Sealed(paper, seal, seal.at().plus(terms.dispute()), List.of(), List.of());
        return boxes.save(box.in(next), List.of(new BoxFact.Sealed(box.id(), paper, seal)));
    }

    private Seal seal(FrozenPaper paper, LogHead closed) {
        JsonObject end = logs.end(closed);
        return new Seal(
                closed.root(),
                Math.toIntExact(closed.size()),
                Math.toIntExact(end.integer("ballots")),
                Math.toIntExact(end.integer("keys")),
                logs.sealEntry(paper, closed),
                deadlines.instant());
    }
}
