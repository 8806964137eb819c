package io.palmares.voting.log.timer;

import io.palmares.ledger.log.SequencerOutcome.Alarm;
import io.palmares.voting.log.SequenceEntries;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets waiting entries find their places. Raises an alarm once when a log must not be signed.
public final class EntryTimer implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(EntryTimer.class);
    private final SequenceEntries sequencing;
    private final Set<Alarm> raised = new HashSet<>();

    public EntryTimer(SequenceEntries sequencing) {
        this.sequencing = sequencing;
    }

    @Override
    public void run() {
        List<Alarm> alarms = sequencing.run();
        alarms.stream()
                .filter(raised::add)
                .forEach(alarm -> LOG.error("alarm=log-not-signed log={} reason={}", alarm.log(), alarm.reason()));
        raised.retainAll(alarms);
    }
}
