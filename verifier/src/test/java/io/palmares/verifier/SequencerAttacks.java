package io.palmares.verifier;

import io.palmares.verifier.Corpus.Target;
import io.palmares.verifier.report.Code;
import java.util.List;
import java.util.Set;

/// The sequencer: who holds the log's key.
final class SequencerAttacks {
    private static final String WHO = "sequencer";

    private SequencerAttacks() {}

    static List<Attack> all() {
        return List.of(
                new Attack(
                        WHO,
                        "shows one log to some and another to others",
                        Code.PIN_FORK,
                        Attack.PIN,
                        () -> Forged.foundWithPin(Forged.otherHistory())),
                new Attack(
                        WHO,
                        "goes back to the store of yesterday and continues from there",
                        Code.PIN_AHEAD,
                        Attack.PIN,
                        () -> Forged.foundWithPin(Forged.yesterday())),
                new Attack(
                        WHO,
                        "signs a root over other entries than it serves",
                        Code.CHECKPOINT_ROOT,
                        Attack.NOTHING,
                        () -> Forged.found(Forged.withCheckpointOf(Forged.otherHistory()))),
                new Attack(
                        WHO,
                        "adds a ballot after the close",
                        Code.BOX_AFTER_CLOSE,
                        Attack.NOTHING,
                        () -> Forged.found(ForgedBox.resealed(items -> Forged.and(items, items.get(1))))),
                new Attack(
                        WHO,
                        "drops the seeds of a lot that came out wrong",
                        Code.LOT_MISSING,
                        Attack.NOTHING,
                        () -> Forged.found(Forged.without(new Target("lot", 1)))),
                new Attack(
                        WHO,
                        "never sequences an act of the officers",
                        null,
                        "the officers see it: their act never becomes public",
                        Set::of));
    }
}
