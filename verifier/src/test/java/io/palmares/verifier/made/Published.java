package io.palmares.verifier.made;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Checkpoint;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Merkle;
import io.palmares.ledger.Origin;
import io.palmares.ledger.SigningKey;
import io.palmares.verifier.crypto.Hashes;
import io.palmares.verifier.log.Frontier;
import io.palmares.verifier.log.TilePath;
import io.palmares.verifier.mirror.Mirror;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The bytes of an edition as a gateway serves them, in memory.
public final class Published implements Mirror {
    private static final int SMALL = 1 << 16;
    private final Map<String, byte[]> files = new TreeMap<>();
    private final @Nullable Path directory;

    public Published() {
        this(null);
    }

    /// @param directory where everything goes at once, if it is too much for the memory
    public Published(@Nullable Path directory) {
        this.directory = directory;
    }

    private void put(String path, byte[] bytes) {
        if (directory == null || (path.startsWith("file/") && bytes.length < SMALL)) files.put(path, bytes);
        if (directory != null) write(directory, path, bytes);
    }

    public Map<String, byte[]> files() {
        return files;
    }

    @Override
    public Optional<InputStream> open(String path) {
        return Optional.ofNullable(files.get(path)).map(ByteArrayInputStream::new);
    }

    @Override
    public String name() {
        return "memory";
    }

    public String text(String path) {
        return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }

    public Published copy() {
        Published copy = new Published();
        copy.files.putAll(files);
        return copy;
    }

    /// Puts a log: bundles, tiles, checkpoint.
    public void log(String prefix, String origin, List<byte[]> entries, SigningKey key) {
        files.keySet().removeIf(path -> path.startsWith(prefix + "tile/") || path.equals(prefix + "checkpoint"));
        Frontier tree = new Frontier();
        List<Level> levels = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += TilePath.WIDTH) {
            int to = Math.min(entries.size(), from + TilePath.WIDTH);
            ByteArrayOutputStream bundle = new ByteArrayOutputStream();
            for (byte[] entry : entries.subList(from, to)) {
                bundle.write(entry.length >> 8);
                bundle.write(entry.length);
                bundle.writeBytes(entry);
                byte[] leaf = Merkle.leaf(Bytes.of(entry)).toArray();
                tree.append(leaf);
                append(prefix, levels, 0, leaf);
            }
            put(prefix + TilePath.of("entries", from / TilePath.WIDTH, to - from), bundle.toByteArray());
        }
        for (int number = 0; number < levels.size(); number++) {
            if (levels.get(number).root.size() > 0) tile(prefix, number, levels.get(number));
        }
        String checkpoint = new Checkpoint(new Origin(origin), entries.size(), new Hash(Bytes.of(tree.root())))
                .sign(key)
                .asText();
        put(prefix + "checkpoint", checkpoint.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Level {
        private final ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        private Frontier root = new Frontier();
        private long full;
    }

    private void append(String prefix, List<Level> levels, int number, byte[] hash) {
        if (levels.size() == number) levels.add(new Level());
        Level level = levels.get(number);
        level.hashes.writeBytes(hash);
        level.root.append(hash);
        if (level.root.size() < TilePath.WIDTH) return;
        byte[] root = level.root.root();
        tile(prefix, number, level);
        level.full++;
        append(prefix, levels, number + 1, root);
    }

    private void tile(String prefix, int number, Level level) {
        int width = (int) level.root.size();
        put(prefix + TilePath.of(Integer.toString(number), level.full, width), level.hashes.toByteArray());
        level.hashes.reset();
        level.root = new Frontier();
    }

    /// A list under its root.
    ///
    /// @return the root, base64url
    public String list(List<String> lines, boolean hashes) {
        List<Bytes> items = lines.stream()
                .map(line -> hashes ? Bytes.fromBase64Url(line) : Bytes.utf8(line))
                .toList();
        Frontier tree = new Frontier();
        items.forEach(item -> tree.append(Merkle.leaf(item).toArray()));
        String root = Bytes.of(tree.root()).base64Url();
        file(root, String.join("", lines.stream().map(line -> line + "\n").toList()));
        return root;
    }

    public void file(String name, String text) {
        put("file/" + name, text.getBytes(StandardCharsets.UTF_8));
    }

    /// A file under its own hash.
    public String hashed(String text) {
        String name =
                Bytes.of(Hashes.sha256(text.getBytes(StandardCharsets.UTF_8))).base64Url();
        file(name, text);
        return name;
    }

    private static void write(Path directory, String path, byte[] bytes) {
        try {
            Path file = directory.resolve(path);
            Files.createDirectories(file.resolveSibling(""));
            Files.write(file, bytes);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /// What is in memory, as a mirror on disk.
    public void write(Path into) {
        files.forEach((path, bytes) -> write(into, path, bytes));
    }
}
