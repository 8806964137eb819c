package io.palmares.verifier.mirror;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Keeps on disk whatever is read through it. What does not change is fetched once.
public final class CopyingMirror implements Mirror {
    /// Of one file; the largest honest one lists the openings of a large vote.
    private static final long LONGEST = 1L << 33;

    /// Of all files of one edition.
    private static final long MOST = 1L << 36;

    private final Mirror source;
    private final DirectoryMirror copy;
    private final Set<String> fresh = new HashSet<>();
    private int copied;
    private long bytes;

    public CopyingMirror(Mirror source, Path directory) {
        this.source = source;
        this.copy = new DirectoryMirror(directory);
    }

    public int copied() {
        return copied;
    }

    @Override
    public Optional<InputStream> open(String path) {
        boolean changes = path.endsWith("checkpoint") && !isFresh(path);
        if (changes || copy.open(path).map(CopyingMirror::closed).isEmpty()) fetch(path);
        return copy.open(path);
    }

    /// A checkpoint is fetched once in a run, so that everything else fits it.
    private boolean isFresh(String path) {
        return fresh.contains(path);
    }

    private static boolean closed(InputStream in) {
        try {
            in.close();
            return true;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void fetch(String path) {
        Path file = copy.directory().resolve(path);
        fresh.add(path);
        Optional<InputStream> open = source.open(path);
        if (open.isEmpty()) return;
        try (InputStream in = open.get()) {
            Files.createDirectories(file.resolveSibling(""));
            Path part = file.resolveSibling(file.getFileName() + ".part");
            try (OutputStream out = Files.newOutputStream(part)) {
                copy(in, out, path);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            copied++;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void copy(InputStream in, OutputStream out, String path) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long length = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            length += read;
            bytes += read;
            if (length > LONGEST) throw new TooLong(path, LONGEST);
            if (bytes > MOST) throw new TooLong(name(), MOST);
            out.write(buffer, 0, read);
        }
    }

    @Override
    public String name() {
        return source.name();
    }
}
