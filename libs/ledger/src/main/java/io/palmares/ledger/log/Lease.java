package io.palmares.ledger.log;

import java.time.Instant;

/// Who writes to a log for the time being. Every write is guarded by the head's version as well, so that a writer who
/// was late finds out and leaves nothing behind.
///
/// @param epoch one more each time the writer changes
/// @param until by the machine clock; every write moves it on
public record Lease(String holder, long epoch, Instant until) {
    static final Lease NOBODYS = new Lease("", 0, Instant.EPOCH);

    boolean keepsOut(String other, Instant now) {
        return !holder.equals(other) && now.isBefore(until);
    }

    Lease of(String writer, Instant later) {
        return new Lease(writer, holder.equals(writer) ? epoch : epoch + 1, later);
    }
}
