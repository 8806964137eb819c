package io.palmares.ledger.log;

import io.palmares.ledger.Bytes;
import java.util.List;

/// Entries to append, in order, a part at a time.
public interface Batch {
    /// The next entries, at most `most`; none at the end.
    List<Bytes> next(int most);

    static Batch of(List<Bytes> entries) {
        int[] done = {0};
        return most -> {
            int from = done[0];
            done[0] = Math.min(entries.size(), from + most);
            return entries.subList(from, done[0]);
        };
    }

    /// Chooses what to append.
    @FunctionalInterface
    interface Choice {
        /// Called when everything before is complete. If another writer appends meanwhile, what was chosen is dropped.
        Batch after(LogHead head);
    }

    /// Told of entries that are in the log for good, before they are signed. Told again after a crash.
    @FunctionalInterface
    interface Placed {
        void at(LogId log, long index, List<Bytes> entries);
    }
}
