package io.palmares.voting.log;

import io.palmares.ledger.Entry;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Malformed;
import io.palmares.ledger.log.LogId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds entries that wait for their place in an edition's log much longer than what they rest on can honestly be on
/// its way: something was lost, or they were signed with a key that signs no more.
public final class FindStuckEntries {
    private final EditionEntries entries;
    private final InstantSource machine;
    private final Duration patience;
    private final Map<Hash, Instant> since = new HashMap<>();

    /// For one copy of the service.
    ///
    /// @param machine time; how long an entry waits is counted from when this copy first saw it
    public FindStuckEntries(EditionEntries entries, InstantSource machine, Duration patience) {
        this.entries = entries;
        this.machine = machine;
        this.patience = patience;
    }

    /// An entry without a place.
    ///
    /// @param awaits what has to come first
    public record Stuck(LogId log, String type, Hash leaf, String awaits) {}

    public synchronized List<Stuck> find() {
        Instant now = machine.instant();
        List<Entry> waiting = entries.waiting();
        Set<Hash> leaves = waiting.stream().map(Entry::leaf).collect(Collectors.toSet());
        since.keySet().retainAll(leaves);
        leaves.forEach(leaf -> since.putIfAbsent(leaf, now));
        Map<LogId, EntryOrder> orders = new HashMap<>();
        return waiting.stream()
                .filter(entry -> !now.isBefore(
                        Objects.requireNonNull(since.get(entry.leaf())).plus(patience)))
                .map(entry -> stuck(entry, orders.computeIfAbsent(LogId.of(entry.log()), this::order)))
                .toList();
    }

    private EntryOrder order(LogId log) {
        return new EntryOrder(entries.courses(log.edition()), entries.placed(log));
    }

    private static Stuck stuck(Entry entry, EntryOrder order) {
        return new Stuck(LogId.of(entry.log()), entry.type(), entry.leaf(), awaits(entry, order));
    }

    private static String awaits(Entry entry, EntryOrder order) {
        try {
            return order.missing(entry).orElse("the log itself");
        } catch (Malformed malformed) {
            return "a field that tells its place: " + malformed.detail();
        }
    }
}
