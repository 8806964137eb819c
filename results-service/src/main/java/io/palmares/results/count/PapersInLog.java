package io.palmares.results.count;

import io.palmares.ledger.Checkpoint;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Merkle;
import io.palmares.ledger.Origin;
import io.palmares.ledger.PublicKey;
import io.palmares.results.count.FetchSealed.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The order of a category's papers: that of their entries in the edition's log, whatever order they were heard of in.
/// A result shows it and a lot is drawn over it, so that it has to be everyone's.
///
/// @param leaves of the edition's log, in its order
record PapersInLog(ReadLog log, List<Hash> leaves) {
    static PapersInLog of(ReadLog log) {
        return new PapersInLog(log, log.entries().stream().map(Merkle::leaf).toList());
    }

    List<Box> ordered(List<Box> boxes) {
        return boxes.stream()
                .sorted(Comparator.comparingInt(
                        box -> leaves.indexOf(box.paper().id())))
                .toList();
    }

    /// Why this is no order to rely on; empty if it is.
    List<String> reasons(List<Box> boxes, PublicKey logKey) {
        if (boxes.isEmpty()) return List.of();
        List<String> reasons = new ArrayList<>();
        Origin edition = boxes.getFirst().paper().entry().log();
        if (!log.isSigned(new Checkpoint(edition, leaves.size(), Merkle.root(log.entries())), logKey)) {
            reasons.add("the edition's log is not what its checkpoint says");
        }
        for (Box box : boxes) {
            if (!leaves.contains(box.paper().id())) {
                reasons.add("box " + box.seal().electorClass() + " has a paper that is not in the log");
            }
        }
        return reasons;
    }
}
