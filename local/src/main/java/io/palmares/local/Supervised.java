package io.palmares.local;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One process that is kept running: an end nobody asked for starts it again, each time after a longer pause.
final class Supervised {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    private final ServiceName name;
    private final Supplier<Child> launch;
    private final Runnable launched;
    private final InstantSource clock;
    private final Consumer<String> progress;

    private volatile @Nullable Child child;
    private boolean wanted;
    private Instant started = Instant.MIN;
    private Duration pause = FIRST_PAUSE;

    /// @param launch starts the process
    /// @param launched is told after each start
    Supervised(
            ServiceName name,
            Supplier<Child> launch,
            Runnable launched,
            InstantSource clock,
            Consumer<String> progress) {
        this.name = name;
        this.launch = launch;
        this.launched = launched;
        this.clock = clock;
        this.progress = progress;
    }

    /// Starts it if it is not running.
    synchronized void start() {
        wanted = true;
        Child latest = child;
        if (latest == null || !latest.isRunning()) {
            launch();
        }
    }

    private void launch() {
        Child fresh = launch.get();
        child = fresh;
        started = clock.instant();
        launched.run();
        var _ = fresh.process()
                .onExit()
                .thenAccept(ended ->
                        Thread.ofVirtual().name("restart-" + name.label()).start(() -> onExit(fresh)));
    }

    private void onExit(Child ended) {
        Duration wait = pauseAfter(ended);
        if (!wait.isNegative() && sleep(wait)) {
            relaunch(ended);
        }
    }

    /// Negative: not to be started again.
    private synchronized Duration pauseAfter(Child ended) {
        if (!wanted || !ended.equals(child)) {
            return Duration.ofMillis(-1);
        }
        if (Duration.between(started, clock.instant()).compareTo(LONG_ENOUGH) > 0) {
            pause = FIRST_PAUSE;
        }
        Duration now = pause;
        Duration next = pause.multipliedBy(2);
        pause = next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
        progress.accept(name.label() + " ended with " + ended.process().exitValue() + " (see " + ended.log()
                + "), starting it again in " + now.toMillis() + " ms");
        return now;
    }

    private static boolean sleep(Duration wait) {
        try {
            Thread.sleep(wait);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private synchronized void relaunch(Child ended) {
        if (wanted && ended.equals(child)) {
            launch();
        }
    }

    /// Ends it in its own time; it stays down until started.
    ///
    /// @param patience after which it is killed
    void stop(Duration patience) {
        Child running = letGo();
        if (running != null) {
            running.stop(patience);
        }
    }

    /// `kill -9`; it stays down until started.
    void kill() {
        Child running = letGo();
        if (running != null) {
            running.kill();
        }
    }

    private synchronized @Nullable Child letGo() {
        wanted = false;
        return child;
    }

    /// -1: never started.
    long pid() {
        Child latest = child;
        return latest == null ? -1 : latest.process().pid();
    }
}
