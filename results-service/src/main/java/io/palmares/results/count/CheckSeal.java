package io.palmares.results.count;

import io.palmares.booth.FrozenPaper;
import io.palmares.booth.Roll;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Entry;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Malformed;
import io.palmares.ledger.Merkle;
import io.palmares.results.category.SealedBox;
import java.util.ArrayList;
import java.util.List;

/// Whether what was fetched is what was sealed. Asked before the counting key is touched.
final class CheckSeal {
    private final SealedBox seal;
    private final FrozenPaper paper;
    private final Roll roll;

    CheckSeal(SealedBox seal, FrozenPaper paper, Roll roll) {
        this.seal = seal;
        this.paper = paper;
        this.roll = roll;
    }

    /// Why not; empty if it is.
    List<String> reasons(SealedContents contents) {
        List<Bytes> entries = contents.entries();
        List<String> reasons = new ArrayList<>();
        expect(
                reasons,
                entries.size() == seal.leaves(),
                "has " + entries.size() + " items, sealed were " + seal.leaves());
        expect(reasons, Merkle.root(entries).equals(Hash.parse(seal.root())), "has another root than was sealed");
        expect(reasons, paper.id().equals(Hash.parse(seal.paper())), "is of another paper");
        expect(reasons, paper.entry().isSignedWell(), "has a paper with a bad signature");
        expect(reasons, roll.isOf(paper.paper()), "has a paper of another roll");
        if (reasons.isEmpty()) frame(reasons, entries);
        return reasons;
    }

    private void frame(List<String> reasons, List<Bytes> entries) {
        expect(reasons, isEntry(entries.getFirst(), "box"), "does not begin with its box entry");
        expect(reasons, isEntry(entries.getLast(), "close"), "does not end with its close entry");
    }

    private boolean isEntry(Bytes bytes, String type) {
        try {
            Entry entry = Entry.parse(bytes.toArray());
            return entry.type().equals(type) && entry.log().equals(paper.box()) && entry.isSignedWell();
        } catch (Malformed noEntry) {
            return false;
        }
    }

    private void expect(List<String> reasons, boolean holds, String otherwise) {
        if (!holds) reasons.add("box " + seal.electorClass() + " " + otherwise);
    }
}
