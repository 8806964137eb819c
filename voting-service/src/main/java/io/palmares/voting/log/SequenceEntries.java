package io.palmares.voting.log;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Entry;
import io.palmares.ledger.Malformed;
import io.palmares.ledger.log.Batch;
import io.palmares.ledger.log.LogId;
import io.palmares.ledger.log.Sequencer;
import io.palmares.ledger.log.SequencerOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Appends to the editions' logs what waits and may follow. Safe to call at any time, by every copy.
public final class SequenceEntries {
    /// A paper that waits goes before what rests on all papers.
    private static final Comparator<Entry> BY_TYPE = Comparator.comparingInt(
                    (Entry entry) -> TakeEntry.TYPES.indexOf(entry.type()))
            .thenComparing(Entry::leaf);

    private final EditionEntries entries;
    private final Sequencer sequencer;

    public SequenceEntries(EditionEntries entries, Sequencer sequencer) {
        this.entries = entries;
        this.sequencer = sequencer;
    }

    /// Those logs that must not be signed.
    public List<SequencerOutcome.Alarm> run() {
        Map<LogId, List<Entry>> waiting =
                entries.waiting().stream().collect(Collectors.groupingBy(entry -> LogId.of(entry.log())));
        List<SequencerOutcome.Alarm> alarms = new ArrayList<>();
        waiting.forEach((log, some) -> {
            List<Entry> next = next(log, some);
            if (!next.isEmpty() && append(log, next.getFirst()) instanceof SequencerOutcome.Alarm alarm) {
                alarms.add(alarm);
            }
        });
        return alarms;
    }

    private SequencerOutcome append(LogId log, Entry first) {
        return sequencer.append(first.log(), _ -> Batch.of(choose(log)));
    }

    /// Looked up again: another copy may have placed some since.
    private List<Bytes> choose(LogId log) {
        List<Entry> waiting = entries.waiting().stream()
                .filter(entry -> LogId.of(entry.log()).equals(log))
                .toList();
        return next(log, waiting).stream().map(Entry::bytes).toList();
    }

    private List<Entry> next(LogId log, List<Entry> waiting) {
        List<Entry> placed = entries.placed(log);
        Set<Entry> known = Set.copyOf(placed);
        EntryOrder order = new EntryOrder(entries.courses(log.edition()), placed);
        List<Entry> left = new ArrayList<>(waiting.stream()
                .filter(entry -> !known.contains(entry))
                .sorted(BY_TYPE)
                .toList());
        List<Entry> next = new ArrayList<>();
        while (left.removeIf(
                entry -> mayFollow(order, entry) && !endsAKeyOf(left, entry, order) && add(order, next, entry))) {
            // What was just added may be what another one waited for.
        }
        return next;
    }

    /// A key that goes signs for what waits first.
    private static boolean endsAKeyOf(List<Entry> waiting, Entry entry, EntryOrder order) {
        return KeysInForce.endedBy(entry)
                .filter(gone -> waiting.stream()
                        .filter(other -> !other.equals(entry) && other.signers().contains(gone))
                        .anyMatch(other -> mayFollow(order, other)))
                .isPresent();
    }

    private static boolean add(EntryOrder order, List<Entry> next, Entry entry) {
        order.add(entry);
        return next.add(entry);
    }

    private static boolean mayFollow(EntryOrder order, Entry entry) {
        try {
            return order.missing(entry).isEmpty();
        } catch (Malformed _) {
            return false;
        }
    }
}
