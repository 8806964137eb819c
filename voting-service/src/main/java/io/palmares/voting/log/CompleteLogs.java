package io.palmares.voting.log;

import io.palmares.ledger.log.LogId;
import io.palmares.ledger.log.Sequencer;
import io.palmares.ledger.log.SequencerOutcome;
import java.util.List;
import java.util.stream.Stream;

/// Completes the editions' logs that a copy left half done when it died: an entry that is in for good is
/// signed, whether or not another one ever comes. Safe to call at any time, by every copy.
public final class CompleteLogs {
    private final EditionEntries entries;
    private final Sequencer sequencer;

    public CompleteLogs(EditionEntries entries, Sequencer sequencer) {
        this.entries = entries;
        this.sequencer = sequencer;
    }

    /// Those logs that must not be signed.
    public List<SequencerOutcome.Alarm> run() {
        return entries.editions().stream()
                .flatMap(edition -> sequencer.complete(new LogId(edition)).stream())
                .flatMap(outcome -> outcome instanceof SequencerOutcome.Alarm alarm ? Stream.of(alarm) : Stream.empty())
                .toList();
    }
}
