package io.palmares.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/// A started process and its log file.
record Child(Process process, Path log) {

    /// A terminal's Ctrl-C goes to every process of its group; only the supervisor may heed it, so that services
    /// stop before store and broker. A signal ignored before `exec` stays ignored.
    private static final List<String> DEAF_TO_THE_TERMINAL = List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    /// The C library keeps freed memory by thread; fewer hoards, tens of megabytes less a process.
    private static final String FEW_ARENAS = "2";

    static Child start(List<String> command, Path log) {
        List<String> whole = new ArrayList<>(DEAF_TO_THE_TERMINAL);
        whole.addAll(command);
        try {
            ProcessBuilder builder = new ProcessBuilder(whole);
            builder.environment().putIfAbsent("MALLOC_ARENA_MAX", FEW_ARENAS);
            Process process = builder.redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new Child(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.getFirst(), e);
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /// Asks it to end, and ends it when it has not after `patience`.
    void stop(Duration patience) {
        process.destroy();
        CompletableFuture<Process> exit = process.onExit();
        try {
            exit.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException stubborn) {
            kill();
        }
    }

    /// `kill -9`, and waits until it is gone.
    void kill() {
        process.destroyForcibly().onExit().join();
    }
}
