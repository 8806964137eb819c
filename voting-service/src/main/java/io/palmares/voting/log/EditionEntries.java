package io.palmares.voting.log;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Entry;
import io.palmares.ledger.log.LogId;
import java.util.List;

/// The entries of the editions' logs: those that wait for their place, and those that have one.
public interface EditionEntries {
    /// Lets an entry wait for its place; false if it waits or has one already.
    boolean keep(Entry entry);

    /// Those without a place, of every edition, in any order.
    List<Entry> waiting();

    /// Those with a place, in the order of the log.
    List<Entry> placed(LogId log);

    /// They have these places from now on. Told again, it changes nothing.
    void place(LogId log, long index, List<Bytes> entries);

    /// The newest rulebook replaces.
    void learn(String edition, Courses courses);

    /// Those of which something was learnt.
    List<String> editions();

    /// None if nothing was learnt.
    Courses courses(String edition);
}
