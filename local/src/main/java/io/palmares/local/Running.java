package io.palmares.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/// Looks at, and ends, an installation that another process supervises.
final class Running {

    private static final Duration STOP = Duration.ofMinutes(2);

    private Running() {}

    /// 0: everything runs; 3: nothing or not everything does.
    static int status(Path data) {
        Optional<State> state = running(data);
        if (state.isEmpty()) {
            System.out.println("nothing runs on " + data);
            return 3;
        }
        State found = state.get();
        System.out.println(found.phase() + " at " + found.address());
        boolean all = true;
        for (ServiceName name : ServiceName.values()) {
            Optional<ProcessHandle> process = found.process(name);
            all &= process.isPresent();
            String pid = process.map(p -> "pid " + p.pid()).orElse("down");
            System.out.printf("%-15s %-12s %s%n", name.label(), pid, found.url(name));
        }
        System.out.println("logs: " + data.resolve("logs"));
        return all ? 0 : 3;
    }

    static int stop(Path data) {
        Optional<ProcessHandle> supervisor = running(data).flatMap(State::supervisor);
        if (supervisor.isEmpty()) {
            System.out.println("nothing runs on " + data);
            return 0;
        }
        supervisor.get().destroy();
        try {
            supervisor
                    .get()
                    .onExit()
                    .orTimeout(STOP.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException late) {
            throw new IllegalStateException(
                    "still stopping: pid " + supervisor.get().pid(), late);
        }
        System.out.println("stopped");
        return 0;
    }

    static Optional<State> running(Path data) {
        return State.read(DataDirectory.stateIn(data))
                .filter(state -> state.supervisor().isPresent());
    }
}
