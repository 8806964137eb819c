package io.palmares.ledger.log;

import io.palmares.ledger.Checkpoint;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What a writer knows of its logs without asking their store: a store that was set back to yesterday, or exchanged,
/// does not know it.
public interface SeenCheckpoints {
    Optional<Checkpoint> of(LogId log);

    /// Remembers it if it is larger than what was seen before. Called before a checkpoint is published.
    void see(Checkpoint checkpoint);

    /// For as long as the process lives.
    static SeenCheckpoints inMemory() {
        Map<LogId, Checkpoint> seen = new ConcurrentHashMap<>();
        return new SeenCheckpoints() {
            @Override
            public Optional<Checkpoint> of(LogId log) {
                return Optional.ofNullable(seen.get(log));
            }

            @Override
            public void see(Checkpoint checkpoint) {
                seen.merge(LogId.of(checkpoint.origin()), checkpoint, SeenCheckpoints::larger);
            }
        };
    }

    private static Checkpoint larger(Checkpoint a, Checkpoint b) {
        return b.size() > a.size() ? b : a;
    }
}
