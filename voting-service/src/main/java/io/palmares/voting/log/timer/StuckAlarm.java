package io.palmares.voting.log.timer;

import io.palmares.voting.log.FindStuckEntries;
import io.palmares.voting.log.FindStuckEntries.Stuck;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Raises the alarm once for each entry that is stuck, and says how many are.
public final class StuckAlarm implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(StuckAlarm.class);
    private final FindStuckEntries finding;
    private final Set<Stuck> raised = new HashSet<>();
    private volatile int stuck;

    public StuckAlarm(FindStuckEntries finding) {
        this.finding = finding;
    }

    @Override
    public void run() {
        List<Stuck> found = finding.find();
        found.stream()
                .filter(raised::add)
                .forEach(each -> LOG.error(
                        "alarm=entry-waits log={} type={} leaf={} awaits=\"{}\"",
                        each.log(),
                        each.type(),
                        each.leaf(),
                        each.awaits()));
        raised.retainAll(found);
        stuck = found.size();
    }

    /// As last found.
    public int stuck() {
        return stuck;
    }
}
