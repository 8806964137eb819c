package io.palmares.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A store or broker in a process of its own, so that a test can kill it.
final class ChildServer implements AutoCloseable {

    private final Process process;
    private final int port;

    private ChildServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static ChildServer store(Path directory) throws IOException {
        return start("store", directory);
    }

    static ChildServer broker(Path directory) throws IOException {
        return start("broker", directory);
    }

    private static ChildServer start(String kind, Path directory) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildServer.class.getName(),
                        kind,
                        directory.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader says = process.inputReader();
        return new ChildServer(process, Integer.parseInt(says.readLine()));
    }

    int port() {
        return port;
    }

    /// `kill -9`, and waits until the process is gone.
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    static void main(String[] arguments) throws InterruptedException {
        Path directory = Path.of(arguments[1]);
        System.out.println(
                arguments[0].equals("store")
                        ? EmbeddedStore.start(directory, 0).port()
                        : EmbeddedBroker.start(directory, 0).port());
        Thread.currentThread().join();
    }
}
