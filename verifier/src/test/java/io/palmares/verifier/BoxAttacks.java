package io.palmares.verifier;

import io.palmares.verifier.report.Code;
import java.util.List;
import java.util.Set;

/// The ballot box: who holds it decides what is put in.
final class BoxAttacks {
    private static final String WHO = "ballot box";

    private BoxAttacks() {}

    static List<Attack> all() {
        return List.of(
                new Attack(
                        WHO,
                        "leaves out a ballot, a first one or a change of mind, that it promised to put in, and seals the box without it",
                        Code.PROMISE_BROKEN,
                        Attack.RECEIPT,
                        () -> Forged.found(ForgedBox.resealed(ForgedBox.withoutFirstBallot()))),
                new Attack(
                        WHO,
                        "invents a ballot for an elector who did not vote",
                        Code.BALLOT_SIGNER,
                        Attack.NOTHING,
                        () -> Forged.found(ForgedBox.resealed(
                                items -> ForgedBox.sorted(items, ForgedBox.strangersBallot(items))))),
                new Attack(
                        WHO,
                        "puts in a ballot by a key of its own making",
                        Code.BALLOT_KEY,
                        Attack.NOTHING,
                        () -> Forged.found(ForgedBox.resealed(
                                items -> ForgedBox.sorted(items, ForgedBox.outsidersBallot(items))))),
                new Attack(
                        WHO,
                        "counts a ballot twice",
                        Code.BALLOT_REPEATED,
                        Attack.NOTHING,
                        () -> Forged.found(ForgedBox.resealed(items -> ForgedBox.sorted(items, items.get(1))))),
                new Attack(
                        WHO,
                        "replays a ballot of another edition",
                        Code.BALLOT_PAPER,
                        Attack.NOTHING,
                        () -> Forged.found(ForgedBox.resealed(items -> ForgedBox.sorted(
                                items, Corpus.firstBox(Corpus.FOREIGN).get(1))))),
                new Attack(
                        WHO,
                        "refuses a ballot and gives no promise",
                        null,
                        "it cannot be proven: the voter casts with another device or `./awards cast`, and complains at once",
                        Set::of));
    }
}
