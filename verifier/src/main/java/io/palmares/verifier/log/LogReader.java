package io.palmares.verifier.log;

import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.crypto.Hashes;
import io.palmares.verifier.json.Malformed;
import io.palmares.verifier.json.Strings;
import io.palmares.verifier.mirror.Mirror;
import io.palmares.verifier.report.Code;
import io.palmares.verifier.report.Report;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One log read from left to right, holding one bundle at a time: every entry is hashed again into every tile it stands
/// in, and into the root.
public final class LogReader {
    public static final int LONGEST_ENTRY = 16 * 1024;
    private final Mirror mirror;
    private final String prefix;
    private final String origin;
    private final Report report;

    /// Takes entries in their order.
    public interface Taker {
        void take(long index, byte[] entry, byte[] leaf);
    }

    /// @param prefix of its paths, empty or ending in a slash
    public LogReader(Mirror mirror, String prefix, String origin, Report report) {
        this.mirror = mirror;
        this.prefix = prefix;
        this.origin = origin;
        this.report = report;
    }

    /// The log's head, whoever signed it.
    public Optional<Checkpoint> head() {
        Optional<byte[]> bytes = mirror.read(prefix + "checkpoint", Checkpoint.LONGEST);
        if (bytes.isEmpty()) {
            report.find(Code.CHECKPOINT_MISSING, origin, "");
            return Optional.empty();
        }
        try {
            Checkpoint head = Checkpoint.parse(Strings.utf8(bytes.get()));
            if (!head.origin().equals(origin)) report.find(Code.CHECKPOINT_ORIGIN, origin, "it says " + head.origin());
            return Optional.of(head);
        } catch (Malformed wrong) {
            report.find(Code.CHECKPOINT_FORM, origin, wrong.why());
            return Optional.empty();
        }
    }

    /// Whether there are entries to read: a box log has none before its close.
    public boolean showsEntries(Checkpoint head) {
        if (head.size() == 0) return true;
        Optional<InputStream> bundle = mirror.open(prefix + TilePath.of("entries", 0, width(head.size(), 0)));
        bundle.ifPresent(LogReader::close);
        return bundle.isPresent();
    }

    /// Reads everything.
    ///
    /// @return whether every entry was there to be read
    public boolean walk(Checkpoint head, List<Checkpoint> pins, Taker taker) {
        Tree tree = new Tree(mirror, prefix, origin, report, pins);
        for (long first = 0; first < head.size(); first += TilePath.WIDTH) {
            long number = first / TilePath.WIDTH;
            List<byte[]> entries = bundle(number, width(head.size(), number));
            if (entries.isEmpty()) return false;
            for (int i = 0; i < entries.size(); i++) {
                byte[] leaf = Hashes.leaf(entries.get(i));
                tree.append(leaf);
                taker.take(first + i, entries.get(i), leaf);
            }
        }
        finish(tree, head);
        report.checked("log entries hashed into their tiles", head.size());
        return true;
    }

    /// Reads the tiles alone, where the entries are not public yet.
    public void walkTiles(Checkpoint head, List<Checkpoint> pins) {
        Tree tree = new Tree(mirror, prefix, origin, report, pins);
        for (long first = 0; first < head.size(); first += TilePath.WIDTH) {
            int width = width(head.size(), first / TilePath.WIDTH);
            byte[] tile = mirror.read(prefix + TilePath.of("0", first / TilePath.WIDTH, width), width * Hashes.LENGTH)
                    .orElse(new byte[0]);
            if (tile.length != width * Hashes.LENGTH) {
                report.find(Code.TILE_MISSING, origin, "tile 0/" + first / TilePath.WIDTH);
                return;
            }
            for (int i = 0; i < width; i++) {
                tree.append(Arrays.copyOfRange(tile, i * Hashes.LENGTH, (i + 1) * Hashes.LENGTH));
            }
        }
        finish(tree, head);
    }

    private void finish(Tree tree, Checkpoint head) {
        tree.finish();
        if (!Base64s.url(tree.root()).equals(head.root())) {
            report.find(Code.CHECKPOINT_ROOT, origin, "the signed root is not that of the " + head.size() + " entries");
        }
    }

    private static int width(long size, long number) {
        return (int) Math.min(TilePath.WIDTH, size - number * TilePath.WIDTH);
    }

    private List<byte[]> bundle(long number, int width) {
        String path = prefix + TilePath.of("entries", number, width);
        Optional<InputStream> open = mirror.open(path);
        if (open.isEmpty()) {
            report.find(Code.ENTRIES_MISSING, origin, path);
            return List.of();
        }
        try (DataInputStream in = new DataInputStream(open.get())) {
            List<byte[]> entries = new ArrayList<>();
            for (int i = 0; i < width; i++) {
                byte[] entry = new byte[in.readUnsignedShort()];
                in.readFully(entry);
                entries.add(entry);
            }
            if (in.read() >= 0) return broken(path, "more than " + width + " entries");
            return entries;
        } catch (EOFException tooShort) {
            return broken(path, "fewer than " + width + " entries");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<byte[]> broken(String path, String why) {
        report.find(Code.ENTRIES_FORM, origin, path + " holds " + why);
        return List.of();
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
