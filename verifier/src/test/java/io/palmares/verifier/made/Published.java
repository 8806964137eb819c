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

/// The bytes of an edition as a gateway serves them, in memory.
public final class Published implements Mirror {
    private final Map<String, byte[]> files = new TreeMap<>();

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
        List<Bytes> items = entries.stream().map(Bytes::of).toList();
        for (int from = 0; from < entries.size(); from += TilePath.WIDTH) {
            int to = Math.min(entries.size(), from + TilePath.WIDTH);
            bundle(prefix, from / TilePath.WIDTH, entries.subList(from, to));
        }
        tiles(prefix, 0, items.stream().map(Merkle::leaf).map(Hash::toArray).toList());
        String checkpoint = new Checkpoint(new Origin(origin), entries.size(), Merkle.root(items))
                .sign(key)
                .asText();
        files.put(prefix + "checkpoint", checkpoint.getBytes(StandardCharsets.UTF_8));
    }

    private void bundle(String prefix, int number, List<byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            out.write(entry.length >> 8);
            out.write(entry.length);
            out.writeBytes(entry);
        }
        files.put(prefix + TilePath.of("entries", number, entries.size()), out.toByteArray());
    }

    private void tiles(String prefix, int level, List<byte[]> hashes) {
        List<byte[]> above = new ArrayList<>();
        for (int from = 0; from < hashes.size(); from += TilePath.WIDTH) {
            List<byte[]> tile = hashes.subList(from, Math.min(hashes.size(), from + TilePath.WIDTH));
            files.put(
                    prefix + TilePath.of(Integer.toString(level), from / TilePath.WIDTH, tile.size()),
                    Bytes.concat(tile.toArray(byte[][]::new)).toArray());
            Frontier root = new Frontier();
            tile.forEach(root::append);
            if (tile.size() == TilePath.WIDTH) above.add(root.root());
        }
        if (!above.isEmpty()) tiles(prefix, level + 1, above);
    }

    /// A list under its root.
    ///
    /// @return the root, base64url
    public String list(List<String> lines, boolean hashes) {
        List<Bytes> items = lines.stream()
                .map(line -> hashes ? Bytes.fromBase64Url(line) : Bytes.utf8(line))
                .toList();
        String root = Merkle.root(items).toString();
        file(root, String.join("", lines.stream().map(line -> line + "\n").toList()));
        return root;
    }

    public void file(String name, String text) {
        files.put("file/" + name, text.getBytes(StandardCharsets.UTF_8));
    }

    /// A file under its own hash.
    public String hashed(String text) {
        String name =
                Bytes.of(Hashes.sha256(text.getBytes(StandardCharsets.UTF_8))).base64Url();
        file(name, text);
        return name;
    }

    public void write(Path directory) {
        files.forEach((path, bytes) -> {
            try {
                Path file = directory.resolve(path);
                Files.createDirectories(file.resolveSibling(""));
                Files.write(file, bytes);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        });
    }
}
