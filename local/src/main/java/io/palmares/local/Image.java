package io.palmares.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipFile;

/// One program as the JVM starts it fastest: its jar, unpacked if it is a jar of jars, and its start-up cache.
///
/// A cache serves one jar, one JDK and one set of flags; `made-for` names them, and all is made anew when they change.
///
/// @param jar the jar that ships
/// @param directory where what is made of it is kept
record Image(ServiceName name, Path jar, Path directory) {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final String APP = "app";

    /// @throws IllegalStateException if it is not built
    static Image of(ServiceName name, Path home) {
        Path target = home.resolve(name.module()).resolve("target");
        return new Image(name, built(target, "palmares-" + name.module() + "-*.jar"), target.resolve("run"));
    }

    private static Path built(Path target, String pattern) {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, pattern)) {
            for (Path jar : jars) {
                return jar.toAbsolutePath();
            }
        } catch (IOException e) {
            throw new IllegalStateException("not built: " + target, e);
        }
        throw new IllegalStateException("not built: " + target.resolve(pattern));
    }

    /// Makes `directory` anew if it was made for something else.
    void unpack() {
        if (!madeFor().equals(Optional.of(fingerprint()))) {
            Trees.delete(directory);
            try {
                Files.createDirectories(directory);
                if (isJarOfJars()) {
                    extract();
                }
                Files.writeString(marker(), fingerprint());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private boolean isJarOfJars() {
        return name != ServiceName.INFRASTRUCTURE;
    }

    private void extract() throws IOException {
        Process process = new ProcessBuilder(
                        JAVA.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        directory.resolve(APP).toString())
                .inheritIO()
                .start();
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException("cannot unpack " + jar);
        }
    }

    private Path unpacked() {
        return directory.resolve(APP).resolve(jar.getFileName());
    }

    private Path marker() {
        return directory.resolve("made-for");
    }

    private Path cache() {
        return directory.resolve("start.aot");
    }

    boolean hasCache() {
        return Files.exists(cache());
    }

    private Path training() {
        return directory.resolve("training.aot");
    }

    /// Puts the cache of a training run to use, if the run ended well.
    void keepTraining() {
        try {
            if (Files.exists(training()) && Files.size(training()) > 0) {
                Files.move(training(), cache(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> madeFor() {
        try {
            return Files.exists(marker()) ? Optional.of(Files.readString(marker())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// By content: a reproducible build gives every jar the same date.
    private String fingerprint() {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            int content = zip.stream()
                    .mapToInt(entry -> Objects.hash(entry.getName(), entry.getCrc()))
                    .sum();
            return content + " " + System.getProperty("java.vm.version") + " " + JvmFlags.of(name, Mode.PRODUCTION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> command(Mode mode) {
        return command(mode, hasCache() ? List.of("-XX:AOTCache=" + cache()) : List.of());
    }

    /// Runs it so that its cache is made when it ends. The production flags' cache serves the demo as well.
    List<String> trainingCommand() {
        return command(Mode.PRODUCTION, List.of("-XX:AOTCacheOutput=" + training()));
    }

    private List<String> command(Mode mode, List<String> cacheFlags) {
        List<String> command = new ArrayList<>();
        command.add(JAVA.toString());
        command.addAll(JvmFlags.of(name, mode));
        command.addAll(cacheFlags);
        command.addAll(program());
        return command;
    }

    private List<String> program() {
        return isJarOfJars()
                ? List.of("-jar", unpacked().toString())
                : List.of("-cp", jar.toString(), "io.palmares.local.infrastructure.Infrastructure");
    }
}
