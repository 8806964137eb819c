package io.palmares.verifier.box;

import io.palmares.verifier.report.Code;
import io.palmares.verifier.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// Whether a box's ballots stand as they were put in: by batches, each in the order of leaves.
///
/// Batches are not marked in a log. What shows is where leaves descend: there one must have ended, and so it must where
/// somebody remembers a checkpoint. Whatever lies between two such ends is one batch or several, and so has the ballots
/// of at least ten keys; only the last, put in just before the close, may have fewer. Two batches are a quarter of an
/// hour apart, and a paper of fewer than thirty electors has none before its close.
final class Batches {
    private static final int FEWEST_KEYS = 10;
    private static final int SMALL_ROLL = 30;
    private static final Duration PAUSE = Duration.ofMinutes(15);

    private final BoxTerms terms;
    private final Report report;
    private final Set<Long> remembered;
    private final boolean small;
    private final long most;
    private final Set<String> keys = new HashSet<>();
    private byte[] before = new byte[0];
    private boolean empty = true;
    private long ends;

    /// @param remembered sizes of the log that somebody kept a checkpoint of
    Batches(BoxTerms terms, Report report, Set<Long> remembered) {
        this.terms = terms;
        this.report = report;
        this.remembered = remembered;
        this.small = terms.electors() < SMALL_ROLL;
        this.most = most(terms.opens(), terms.closes());
    }

    /// As many as can end before the close, the first of them no sooner than the others.
    private static long most(Instant opens, Instant closes) {
        Duration open = Duration.between(opens, closes).minusNanos(1);
        return open.isNegative() ? 0 : open.toSeconds() / PAUSE.toSeconds();
    }

    /// @param key of the ballot, or whatever tells it from others
    void take(long index, byte[] leaf, String key, String where) {
        boolean ends = Arrays.compareUnsigned(before, leaf) > 0 || remembered.contains(index);
        if (ends && !empty) end(where);
        if (keys.size() < FEWEST_KEYS) keys.add(key);
        before = leaf;
        empty = false;
    }

    private void end(String where) {
        ends++;
        if (small) find(where, "a paper of " + terms.electors() + " electors has no batch before its close");
        else if (keys.size() < FEWEST_KEYS) find(where, "a batch of " + keys.size() + " keys");
        else if (ends == most + 1) find(where, "more batches than quarters of an hour");
        keys.clear();
    }

    private void find(String where, String detail) {
        report.find(Code.BOX_ORDER, where, detail);
    }
}
