package io.palmares.voting.ballot;

import io.palmares.booth.FrozenPaper;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.CompactTree;
import io.palmares.ledger.Entry;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Json;
import io.palmares.ledger.Merkle;
import io.palmares.ledger.Origin;
import io.palmares.ledger.PublicKey;
import io.palmares.ledger.SigningKey;
import io.palmares.voting.ballot.SealedBallots.SealedBallot;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Seals a box whose drain is over. Several copies may do it at once: one write wins.
public final class SealBox {
    private final Boxes boxes;
    private final Ballots ballots;
    private final SealedBallots sealed;
    private final EditionKeys keys;
    private final Editions editions;
    private final Clock deadlines;

    public SealBox(
            Boxes boxes, Ballots ballots, SealedBallots sealed, EditionKeys keys, Editions editions, Clock deadlines) {
        this.boxes = boxes;
        this.ballots = ballots;
        this.sealed = sealed;
        this.keys = keys;
        this.editions = editions;
        this.deadlines = deadlines;
    }

    void seal(BallotBox box, BoxState.Closing closing) {
        EditionRules rules = editions.find(box.id().category().edition()).orElseThrow();
        List<SealedBallot> all = new ArrayList<>();
        // The leaf is taken from the bytes, not from what stands beside them: a changed ballot must show.
        ballots.each(closing.paper().id(), b -> all.add(new SealedBallot(Merkle.leaf(b.entry()), b.id())));
        all.sort(Comparator.comparing(SealedBallot::leaf));
        Seal seal = sealOver(box.id(), closing.paper(), rules.log(), all);
        sealed.keep(seal.root(), all);
        VotingTerms terms = rules.terms().get(box.id().category().category());
        BoxState.Sealed next = new BoxState.Sealed(
                closing.paper(),
                seal,
                seal.at().plus(java.util.Objects.requireNonNull(terms).dispute()),
                List.of(),
                List.of());
        boxes.save(box.in(next), List.of(new BoxFact.Sealed(box.id(), closing.paper(), seal)));
    }

    private Seal sealOver(BoxId id, FrozenPaper paper, Origin log, List<SealedBallot> all) {
        Origin origin = log.box(id.category().category(), id.electorClass(), null);
        SigningKey key = keys.of(id.category().edition()).log();
        Set<PublicKey> distinct = new HashSet<>();
        all.forEach(ballot -> distinct.add(ballot.id().key()));
        Bytes first = boxEntry(origin, paper, key).bytes();
        Bytes last = closeEntry(origin, all.size(), distinct.size(), key).bytes();
        return new Seal(
                root(first, all, last), all.size() + 2, all.size(), distinct.size(), first, last, deadlines.instant());
    }

    private static Hash root(Bytes first, List<SealedBallot> all, Bytes last) {
        CompactTree tree = new CompactTree();
        tree.append(Merkle.leaf(first));
        all.forEach(ballot -> tree.append(ballot.leaf()));
        tree.append(Merkle.leaf(last));
        return tree.root();
    }

    private static Entry boxEntry(Origin origin, FrozenPaper paper, SigningKey key) {
        return body(origin, "box", o -> o.put("paper", Json.of(paper.id()))).signedBy(key);
    }

    private static Entry closeEntry(Origin origin, int ballots, int keys, SigningKey key) {
        return body(origin, "close", o -> {
                    o.put("ballots", Json.of(ballots));
                    o.put("keys", Json.of(keys));
                })
                .signedBy(key);
    }

    private static EntryBody body(
            Origin origin, String type, java.util.function.Consumer<java.util.SequencedMap<String, Json>> fields) {
        return new EntryBody(Json.object(o -> {
            o.put("v", Json.of(EntryBody.VERSION));
            o.put("t", Json.of(type));
            o.put("log", Json.of(origin.value()));
            fields.accept(o);
        }));
    }
}
