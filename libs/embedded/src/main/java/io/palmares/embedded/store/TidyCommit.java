package io.palmares.embedded.store;

import io.palmares.embedded.Durability;
import org.h2.mvstore.MVStore;

/// Commits, and now and then gives back the space of what was overwritten.
final class TidyCommit implements Runnable {

    private static final int COMMITS_BETWEEN_COMPACTIONS = 50;
    private static final int TARGET_FILL_PERCENT = 70;
    private static final int COMPACT_BYTES = 4 << 20;

    private final MVStore store;
    private final Durability durability;
    private int commits;

    TidyCommit(MVStore store, Durability durability) {
        this.store = store;
        this.durability = durability;
    }

    @Override
    public void run() {
        store.commit();
        if (durability == Durability.POWER_LOSS) {
            store.sync();
        }
        commits++;
        if (commits % COMMITS_BETWEEN_COMPACTIONS == 0) {
            store.compact(TARGET_FILL_PERCENT, COMPACT_BYTES);
        }
    }
}
