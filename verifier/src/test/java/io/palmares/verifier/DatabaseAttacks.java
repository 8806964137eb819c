package io.palmares.verifier;

import io.palmares.verifier.Corpus.Target;
import io.palmares.verifier.report.Code;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The database administrator: who can write any document.
final class DatabaseAttacks {
    private static final String WHO = "database administrator";

    private DatabaseAttacks() {}

    static List<Attack> all() {
        return List.of(
                new Attack(
                        WHO,
                        "edits a ballot in the store",
                        Code.BALLOT_SIGNATURE,
                        Attack.NOTHING,
                        () -> Forged.found(ForgedBox.resealed(ForgedBox::withEditedBallot))),
                new Attack(
                        WHO,
                        "deletes a ballot from the sealed box",
                        Code.SEAL_ROOT,
                        Attack.NOTHING,
                        () -> Forged.found(Corpus.rebuilt(UnaryOperator.identity(), ForgedBox.withoutFirstBallot()))),
                new Attack(
                        WHO,
                        "reorders the box",
                        Code.BOX_ORDER,
                        Attack.NOTHING,
                        () -> Forged.found(ForgedBox.resealed(ForgedBox::unordered))),
                new Attack(
                        WHO,
                        "removes a nominee from the candidates",
                        Code.NOMINATION_DROPPED,
                        Attack.NOTHING,
                        () -> Forged.listed("candidates", l -> l.subList(1, l.size()))),
                new Attack(
                        WHO,
                        "exchanges two candidates' ids on the paper",
                        Code.PAPER_CANDIDATES,
                        Attack.NOTHING,
                        () -> Forged.born(new Target("paper", 0), Forged::exchanged)),
                new Attack(
                        WHO,
                        "links voters to ballots by the order of insertion in the store, its journal and backups",
                        null,
                        "insertion order is not hidden from whoever administers the store while voting goes on",
                        Set::of));
    }
}
