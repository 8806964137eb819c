package io.palmares.voting.log.timer;

import io.palmares.ledger.log.SequencerOutcome.Alarm;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Works on logs again and again. Raises an alarm once when one must not be signed.
public final class LogTimer implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(LogTimer.class);
    private final Supplier<List<Alarm>> work;
    private final Set<Alarm> raised = new HashSet<>();

    public LogTimer(Supplier<List<Alarm>> work) {
        this.work = work;
    }

    @Override
    public void run() {
        List<Alarm> alarms = work.get();
        alarms.stream()
                .filter(raised::add)
                .forEach(alarm -> LOG.error("alarm=log-not-signed log={} reason={}", alarm.log(), alarm.reason()));
        raised.retainAll(alarms);
    }
}
