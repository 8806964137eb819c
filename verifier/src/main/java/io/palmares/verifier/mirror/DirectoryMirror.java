package io.palmares.verifier.mirror;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A copy on this machine: the directory that holds the edition's `checkpoint`.
public record DirectoryMirror(Path directory) implements Mirror {
    private static final int BUFFER = 1 << 16;

    @Override
    public Optional<InputStream> open(String path) {
        Path file = directory.resolve(path);
        try {
            if (!Files.isRegularFile(file) || !isInside(file)) return Optional.empty();
            return Optional.of(new BufferedInputStream(Files.newInputStream(file), BUFFER));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A copy from somebody else may hold links to files that were never published.
    private boolean isInside(Path file) throws IOException {
        return file.toRealPath().startsWith(directory.toRealPath());
    }

    @Override
    public String name() {
        return directory.toString();
    }
}
