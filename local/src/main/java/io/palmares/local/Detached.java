package io.palmares.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Starts the supervisor in a process of its own and shows what it says until all answers.
final class Detached {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Detached() {}

    static int start(CommandLine line) {
        if (Running.running(line.data()).isPresent()) {
            throw new IllegalStateException("already running on " + line.data());
        }
        try {
            Path log = log(line.data());
            Child supervisor = Child.start(command(line), log);
            return follow(supervisor, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path log(Path data) throws IOException {
        Files.createDirectories(
                data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path log = data.resolve("supervisor.log");
        Files.writeString(log, "");
        return log;
    }

    private static List<String> command(CommandLine line) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        line.given().stream().filter(word -> !word.equals("--detach")).forEach(command::add);
        return command;
    }

    private static int follow(Child supervisor, CommandLine line) throws IOException {
        try (InputStream says = Files.newInputStream(supervisor.log())) {
            while (supervisor.isRunning() && !isReady(line.data())) {
                says.transferTo(System.out);
                pause();
            }
            says.transferTo(System.out);
        }
        return supervisor.isRunning() ? 0 : 1;
    }

    private static boolean isReady(Path data) {
        return Running.running(data).map(State::phase).equals(Optional.of(Installation.READY));
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; what was started keeps running", e);
        }
    }
}
