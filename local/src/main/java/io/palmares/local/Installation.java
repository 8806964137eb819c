package io.palmares.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// A running system on this machine: broker, store, mailbox and the four services, each process kept running.
public final class Installation implements AutoCloseable {

    static final String READY = "ready";

    private static final Duration BETWEEN_PROBES = Duration.ofMillis(100);

    private final Options options;
    private final Settings settings;
    private final Readiness readiness;
    private final DataDirectory data;
    private final Map<ServiceName, Supervised> processes = new EnumMap<>(ServiceName.class);
    private final Object stateFile = new Object();
    private volatile String phase = "starting";
    private boolean stopped;

    private Installation(DataDirectory data, Options options, Settings settings) {
        this.data = data;
        this.options = options;
        this.settings = settings;
        this.readiness = new Readiness(settings);
        for (ServiceName name : ServiceName.values()) {
            processes.put(
                    name,
                    new Supervised(name, () -> launch(name), this::record, Clock.systemUTC(), options.progress()));
        }
    }

    /// Starts everything on the files in `data` and returns when all of it answers.
    ///
    /// @throws IllegalStateException if the directory is in use, the port is taken, or a process does not answer in
    ///     time; nothing keeps running then
    public static Installation start(Path data, Options options) {
        DataDirectory directory = DataDirectory.take(data);
        try {
            options.programs().prepare(options.progress());
            Installation installation = new Installation(directory, options, settings(directory, options));
            installation.startAll();
            return installation;
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static Settings settings(DataDirectory data, Options options) {
        KeyFiles keys = KeyFiles.in(data.path().resolve("keys"));
        return new Settings(data.path(), options.mode(), Ports.choose(options.gatewayPort()), keys);
    }

    private void startAll() {
        long began = System.nanoTime();
        data.beginLogs();
        processes.values().forEach(Supervised::start);
        try {
            awaitReady(EnumSet.allOf(ServiceName.class), began);
        } catch (RuntimeException e) {
            stopProcesses();
            throw e;
        }
        enter("answering");
    }

    private Child launch(ServiceName name) {
        List<String> command = new ArrayList<>(options.programs().command(name, options.mode()));
        command.addAll(settings.arguments(name));
        return Child.start(command, data.log(name));
    }

    private void awaitReady(Set<ServiceName> waiting, long began) {
        long end = System.nanoTime() + options.patience().toNanos();
        while (!waiting.isEmpty()) {
            waiting.removeIf(name -> isReady(name, began));
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "no answer after " + options.patience().toSeconds() + " s from " + waiting + ": see "
                                + data.log(waiting.iterator().next()));
            }
            pause();
        }
    }

    private boolean isReady(ServiceName name, long began) {
        if (!readiness.of(name)) {
            return false;
        }
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        options.progress()
                .accept("%s answers after %d.%d s"
                        .formatted(name.label(), took.toSeconds(), took.toMillisPart() / 100));
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_PROBES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", e);
        }
    }

    /// Where everything public is.
    public URI gateway() {
        return URI.create(settings.http(ServiceName.GATEWAY));
    }

    /// The address of one process, for tests that look behind the gateway.
    public URI address(ServiceName name) {
        return URI.create(settings.http(name));
    }

    public long pid(ServiceName name) {
        return process(name).pid();
    }

    /// `kill -9`; it stays down until [#restart(ServiceName)].
    public void kill(ServiceName name) {
        process(name).kill();
    }

    /// Starts it again if it is down, on its old ports, and returns when it answers.
    public void restart(ServiceName name) {
        process(name).start();
        awaitReady(EnumSet.of(name), System.nanoTime());
    }

    private Supervised process(ServiceName name) {
        return Objects.requireNonNull(processes.get(name));
    }

    /// Ends the services, then store and broker; a second call does nothing.
    public void stop() {
        synchronized (this) {
            if (stopped) {
                return;
            }
            stopped = true;
        }
        enter("stopping");
        stopProcesses();
        data.close();
    }

    private void stopProcesses() {
        List<Thread> ending = ServiceName.services().stream()
                .map(name -> Thread.ofVirtual().start(() -> end(name)))
                .toList();
        ending.forEach(Installation::join);
        end(ServiceName.INFRASTRUCTURE);
    }

    private void end(ServiceName name) {
        process(name).stop(options.programs().patienceToEnd());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Says that whoever waits for this start need not wait longer.
    void ready() {
        enter(READY);
    }

    private void enter(String next) {
        phase = next;
        record();
    }

    private void record() {
        synchronized (stateFile) {
            State state = State.of(phase, gateway());
            processes.forEach((name, process) -> state.put(name, process.pid(), settings.http(name)));
            state.write(data.state());
        }
    }

    @Override
    public void close() {
        stop();
    }
}
