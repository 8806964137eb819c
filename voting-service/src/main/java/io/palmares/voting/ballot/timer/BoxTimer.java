package io.palmares.voting.ballot.timer;

import io.palmares.voting.ballot.BallotBox;
import io.palmares.voting.ballot.BoxId;
import io.palmares.voting.ballot.KeepTime;
import io.palmares.voting.ballot.LogNotSigned;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Moves every running box on. Each has a thread of its own: sealing a large one keeps no other waiting. An alarm is
/// raised once.
public final class BoxTimer implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(BoxTimer.class);
    private final KeepTime time;
    private final Set<BoxId> busy = ConcurrentHashMap.newKeySet();
    private final Set<String> raised = ConcurrentHashMap.newKeySet();

    public BoxTimer(KeepTime time) {
        this.time = time;
    }

    @Override
    public void run() {
        time.running().forEach(box -> {
            if (busy.add(box.id())) {
                Thread.startVirtualThread(() -> advance(box));
            }
        });
    }

    private void advance(BallotBox box) {
        try {
            time.advance(box);
        } catch (LogNotSigned alarm) {
            if (raised.add(String.valueOf(alarm.getMessage()))) {
                LOG.error("{} box={}", alarm.getMessage(), box.id());
            }
        } catch (RuntimeException e) {
            LOG.warn("box.advance=failed box={} cause={}", box.id(), e.toString());
        } finally {
            busy.remove(box.id());
        }
    }
}
