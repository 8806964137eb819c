package io.palmares.results.count;

import io.palmares.booth.FrozenPaper;
import io.palmares.booth.Roll;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Checkpoint;
import io.palmares.ledger.Entry;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Malformed;
import io.palmares.ledger.Merkle;
import io.palmares.ledger.PublicKey;
import io.palmares.results.category.SealedBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether the log of a box is what was sealed. Asked before the counting key is touched.
///
/// @param logKey that the edition's log began with
record CheckSeal(SealedBox seal, FrozenPaper paper, Roll roll, PublicKey logKey) {
    /// Why not; empty if it is.
    List<String> reasons(ReadLog log) {
        List<Bytes> entries = log.entries();
        List<String> reasons = new ArrayList<>();
        expect(
                reasons,
                entries.size() == seal.leaves(),
                "has " + entries.size() + " items, sealed were " + seal.leaves());
        expect(reasons, Merkle.root(entries).equals(Hash.parse(seal.root())), "has another root than was sealed");
        expect(reasons, log.isSigned(sealed(), logKey), "has a log whose checkpoint is not that of the seal");
        expect(reasons, paper.id().equals(Hash.parse(seal.paper())), "is of another paper");
        expect(reasons, paper.entry().isSignedWell(), "has a paper with a bad signature");
        expect(reasons, roll.isOf(paper.paper()), "has a paper of another roll");
        if (reasons.isEmpty()) frame(reasons, entries);
        return reasons;
    }

    /// Whether the numbers of rulings that the box tells are those of the rulings heard here.
    List<String> reasons(BoxRulings rulings) {
        List<String> reasons = new ArrayList<>();
        expect(
                reasons,
                rulings.struck() == seal.struck(),
                "carried out " + seal.struck() + " strikes, heard were " + rulings.struck());
        int admitted = rulings.admitted().size();
        expect(
                reasons,
                admitted == seal.admitted(),
                "carried out " + seal.admitted() + " admissions, heard were " + admitted);
        return reasons;
    }

    private Checkpoint sealed() {
        return new Checkpoint(paper.box(), seal.leaves(), Hash.parse(seal.root()));
    }

    private void frame(List<String> reasons, List<Bytes> entries) {
        expect(
                reasons,
                entry(entries.getFirst(), "box")
                        .filter(box -> box.json().hash("paper").equals(paper.id()))
                        .isPresent(),
                "does not begin with its box entry");
        expect(
                reasons,
                entry(entries.getLast(), "close")
                        .filter(close -> close.json().integer("ballots") == seal.ballots())
                        .filter(close -> close.json().integer("keys") == seal.keys())
                        .isPresent(),
                "does not end with its close entry");
    }

    private Optional<Entry> entry(Bytes bytes, String type) {
        try {
            return Optional.of(Entry.parse(bytes.toArray()))
                    .filter(entry -> entry.type().equals(type) && entry.log().equals(paper.box()))
                    .filter(entry -> entry.signers().equals(Set.of(logKey)) && entry.isSignedWell());
        } catch (Malformed noEntry) {
            return Optional.empty();
        }
    }

    private void expect(List<String> reasons, boolean holds, String otherwise) {
        if (!holds) reasons.add("box " + seal.electorClass() + " " + otherwise);
    }
}
