package io.palmares.local;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The processes of an installation, written down whenever one is started.
final class Processes {

    private final Options options;
    private final Settings settings;
    private final DataDirectory data;
    private final Map<ServiceName, Supervised> processes = new EnumMap<>(ServiceName.class);
    private final Object stateFile = new Object();
    private volatile String phase = "starting";
    private volatile boolean ending;

    Processes(DataDirectory data, Options options, Settings settings) {
        this.data = data;
        this.options = options;
        this.settings = settings;
        for (ServiceName name : ServiceName.values()) {
            processes.put(
                    name,
                    new Supervised(name, () -> launch(name), this::record, Clock.systemUTC(), options.progress()));
        }
    }

    private Child launch(ServiceName name) {
        if (ending) {
            throw new IllegalStateException("stopping");
        }
        List<String> command = new ArrayList<>(options.programs().command(name, options.mode()));
        command.addAll(settings.arguments(name));
        return Child.start(command, data.log(name));
    }

    Supervised get(ServiceName name) {
        return Objects.requireNonNull(processes.get(name));
    }

    /// All at once: each waits for the others it needs.
    void start() {
        data.beginLogs();
        processes.values().forEach(Supervised::start);
    }

    /// Services first, then store and broker.
    void stop(Duration patience) {
        ending = true;
        enter("stopping");
        List<Thread> services = ServiceName.services().stream()
                .map(name -> Thread.ofVirtual().start(() -> get(name).stop(patience)))
                .toList();
        services.forEach(Processes::join);
        get(ServiceName.INFRASTRUCTURE).stop(patience);
    }

    void kill() {
        processes.values().forEach(Supervised::kill);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void enter(String next) {
        phase = next;
        record();
    }

    private void record() {
        synchronized (stateFile) {
            State state = State.of(phase, URI.create(settings.publicUrl()));
            processes.forEach((name, process) -> state.put(name, process.pid(), settings.http(name)));
            state.write(data.state());
        }
    }
}
