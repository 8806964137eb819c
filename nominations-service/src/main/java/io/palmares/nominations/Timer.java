package io.palmares.nominations;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Does something again and again, on a thread of its own. A failure is logged and the next turn comes all the same.
final class Timer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Timer.class);
    private final String name;
    private final Duration pause;
    private final Runnable work;
    private final boolean once;
    private @Nullable ScheduledExecutorService executor;
    private boolean failing;

    private Timer(String name, Duration pause, Runnable work, boolean once) {
        this.name = name;
        this.pause = pause;
        this.work = work;
        this.once = once;
    }

    static Timer each(String name, Duration pause, Runnable work) {
        return new Timer(name, pause, work, false);
    }

    /// Stops after the first turn that does not fail.
    static Timer untilDone(String name, Duration pause, Runnable work) {
        return new Timer(name, pause, work, true);
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                task -> Thread.ofPlatform().name(name).daemon().unstarted(task));
        executor = started;
        var turns = started.scheduleWithFixedDelay(this::turn, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        if (turns.isDone()) {
            LOG.warn("timer.stopped name={}", name);
        }
    }

    @Override
    public synchronized void stop() {
        if (executor != null) {
            executor.shutdown();
            awaitEnd(executor);
            executor = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return executor != null;
    }

    /// Once, on the caller's thread.
    void turn() {
        try {
            work.run();
            if (failing) {
                LOG.info("timer.recovered name={}", name);
            }
            failing = false;
            if (once) {
                ScheduledExecutorService mine = executor;
                if (mine != null) {
                    mine.shutdown();
                }
            }
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("timer.failed name={}", name, e);
            }
            failing = true;
        }
    }

    private static void awaitEnd(ScheduledExecutorService executor) {
        try {
            if (!executor.awaitTermination(5, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
