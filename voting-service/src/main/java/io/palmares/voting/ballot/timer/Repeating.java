package io.palmares.voting.ballot.timer;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Does something again and again while the service runs. A failure is logged and does not end it.
public final class Repeating implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Repeating.class);
    private final String name;
    private final Duration pause;
    private final Runnable work;
    private CountDownLatch stopping = new CountDownLatch(0);

    public Repeating(String name, Duration pause, Runnable work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    @Override
    public synchronized void start() {
        CountDownLatch until = new CountDownLatch(1);
        stopping = until;
        Thread.ofVirtual().name(name).start(() -> run(until));
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
    }

    @Override
    public synchronized boolean isRunning() {
        return stopping.getCount() > 0;
    }

    private void run(CountDownLatch until) {
        try {
            do {
                once();
            } while (!until.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void once() {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("{}=failed cause={}", name, e.toString());
        }
    }
}
