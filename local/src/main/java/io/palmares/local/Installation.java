package io.palmares.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/// A running system on this machine: broker, store, mailbox and the four services, each process kept running.
public final class Installation implements AutoCloseable {

    static final String READY = "ready";

    private static final Duration BETWEEN_PROBES = Duration.ofMillis(100);

    /// What a process may take to end when the supervisor is ended by Ctrl-C or a signal.
    private static final Duration AT_EXIT = Duration.ofSeconds(40);

    private final Options options;
    private final Settings settings;
    private final Readiness readiness;
    private final DataDirectory data;
    private final Processes processes;
    private final Thread onExit = new Thread(this::atExit, "stop");
    private final AtomicBoolean stopped = new AtomicBoolean();

    private Installation(DataDirectory data, Options options, Settings settings) {
        this.data = data;
        this.options = options;
        this.settings = settings;
        this.readiness = new Readiness(settings);
        this.processes = new Processes(data, options, settings);
    }

    /// Starts everything on the files in `data` and returns when all of it answers.
    ///
    /// @throws IllegalStateException if the directory is in use, the port is taken, or a process does not answer in
    ///     time; nothing keeps running then
    public static Installation start(Path data, Options options) {
        Installation installation = prepare(DataDirectory.take(data), options);
        installation.startAll();
        return installation;
    }

    private static Installation prepare(DataDirectory data, Options options) {
        try {
            options.programs().prepare(options.progress());
            return new Installation(data, options, settings(data, options));
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private static Settings settings(DataDirectory data, Options options) {
        KeyFiles keys = KeyFiles.in(data.path().resolve("keys"));
        return new Settings(data.path(), options.mode(), Ports.choose(options.gatewayPort()), keys);
    }

    private void startAll() {
        long began = System.nanoTime();
        Runtime.getRuntime().addShutdownHook(onExit);
        try {
            processes.start();
            awaitReady(EnumSet.allOf(ServiceName.class), began);
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
        processes.enter("answering");
    }

    private void awaitReady(Set<ServiceName> waiting, long began) {
        long end = System.nanoTime() + options.patience().toNanos();
        waiting.removeIf(name -> isReady(name, began));
        while (!waiting.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "no answer after " + options.patience().toSeconds() + " s from " + waiting + ": see "
                                + data.log(waiting.iterator().next()));
            }
            pause();
            waiting.removeIf(name -> isReady(name, began));
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
        return URI.create(settings.publicUrl());
    }

    /// The address of one process, for tests that look behind the gateway.
    public URI address(ServiceName name) {
        return URI.create(settings.http(name));
    }

    public long pid(ServiceName name) {
        return processes.get(name).pid();
    }

    /// `kill -9`; it stays down until [#restart(ServiceName)].
    public void kill(ServiceName name) {
        processes.get(name).kill();
    }

    /// Starts it again if it is down, on its old ports, and returns when it answers.
    public void restart(ServiceName name) {
        processes.get(name).start();
        awaitReady(EnumSet.of(name), System.nanoTime());
    }

    /// Ends the services, then store and broker; a second call does nothing. The end of this JVM does the same.
    public void stop() {
        stop(options.programs().patienceToEnd());
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException alreadyEnding) {
            // the hook runs, and finds nothing to do
        }
    }

    /// Who is asked to end while he is ending has no time left.
    private void atExit() {
        if (stopped.get()) {
            processes.kill();
        } else {
            stop(AT_EXIT);
        }
    }

    private void stop(Duration patience) {
        if (stopped.getAndSet(true)) {
            return;
        }
        options.progress().accept("stopping");
        processes.stop(patience);
        data.close();
        options.progress().accept("stopped");
    }

    /// Says that whoever waits for this start need not wait longer.
    void ready() {
        processes.enter(READY);
    }

    @Override
    public void close() {
        stop();
    }
}
