package io.palmares.voting.ballot;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/// Looks at boxes. One look serves all casts that wait for it: what counts is when the look began, for the box closes
/// a `drain` after the write that a later look sees.
public final class Looks {
    private final Boxes boxes;
    private final MachineTime time;
    private final Map<BoxId, CompletableFuture<Look>> running = new ConcurrentHashMap<>();

    public Looks(Boxes boxes, MachineTime time) {
        this.boxes = boxes;
        this.time = time;
    }

    /// What was seen, and when the looking began.
    record Look(MachineTime.Moment began, Optional<BallotBox> box) {}

    Look at(BoxId id) {
        CompletableFuture<Look> mine = new CompletableFuture<>();
        CompletableFuture<Look> others = running.putIfAbsent(id, mine);
        return others == null ? look(id, mine) : join(others);
    }

    private Look look(BoxId id, CompletableFuture<Look> waiting) {
        try {
            MachineTime.Moment began = time.now();
            Look look = new Look(began, boxes.find(id));
            running.remove(id, waiting);
            waiting.complete(look);
            return look;
        } catch (RuntimeException | Error failed) {
            running.remove(id, waiting);
            waiting.completeExceptionally(failed);
            throw failed;
        }
    }

    private static Look join(CompletableFuture<Look> others) {
        try {
            return others.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failed ? failed : e;
        }
    }
}
