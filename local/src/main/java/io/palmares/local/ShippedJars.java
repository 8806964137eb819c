package io.palmares.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The jars that ship.
///
/// They are unpacked beside themselves, because the JVM keeps no start-up cache for jars in a jar. The caches come from
/// a training run: one start of everything on a directory that is thrown away.
record ShippedJars(Path home, boolean makesCaches) implements Programs {

    /// Those of the project this class runs in: the property `palmares.home`, or the nearest directory above.
    ///
    /// @param makesCaches whether caches that are missing are made; those that exist are used either way
    static ShippedJars found(boolean makesCaches) {
        String told = System.getProperty("palmares.home");
        Path home = told == null ? above(Path.of("").toAbsolutePath()) : Path.of(told);
        return new ShippedJars(home, makesCaches);
    }

    private static Path above(@Nullable Path directory) {
        if (directory == null) {
            throw new IllegalStateException("no project above the working directory: set palmares.home");
        }
        return Files.isDirectory(directory.resolve(ServiceName.GATEWAY.module()))
                ? directory
                : above(directory.getParent());
    }

    @Override
    public void prepare(Consumer<String> progress) {
        List<Image> images = images();
        images.forEach(Image::unpack);
        if (makesCaches && !images.stream().allMatch(Image::hasCache)) {
            progress.accept("making start-up caches, once: about a minute");
            train(progress);
        }
    }

    private List<Image> images() {
        return Arrays.stream(ServiceName.values()).map(this::image).toList();
    }

    private Image image(ServiceName name) {
        return Image.of(name, home);
    }

    @Override
    public List<String> command(ServiceName name, Mode mode) {
        return image(name).command(mode);
    }

    private void train(Consumer<String> progress) {
        Path scratch = scratch();
        try {
            Options options = Options.of(Mode.DEMO, 0, line -> {}).withPrograms(new Training());
            Installation.start(scratch, options).stop();
            images().forEach(Image::keepTraining);
        } catch (IllegalStateException e) {
            progress.accept("no start-up caches: " + e.getMessage());
        } finally {
            Trees.delete(scratch);
        }
    }

    /// The same programs, making their caches when they end.
    private final class Training implements Programs {
        @Override
        public List<String> command(ServiceName name, Mode mode) {
            return image(name).trainingCommand();
        }

        @Override
        public Duration patienceToEnd() {
            return Duration.ofMinutes(5);
        }
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("palmares-training");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
