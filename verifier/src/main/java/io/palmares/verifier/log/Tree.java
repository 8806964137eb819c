package io.palmares.verifier.log;

import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.crypto.Hashes;
import io.palmares.verifier.mirror.Mirror;
import io.palmares.verifier.report.Code;
import io.palmares.verifier.report.Report;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A tree that is rebuilt while its published tiles are compared, level by level, and its roots at the sizes
/// that somebody remembers.
final class Tree {
    private final Mirror mirror;
    private final String prefix;
    private final String origin;
    private final Report report;
    private final List<Checkpoint> pins;
    private final Frontier frontier = new Frontier();
    private final List<Level> levels = new ArrayList<>();

    Tree(Mirror mirror, String prefix, String origin, Report report, List<Checkpoint> pins) {
        this.mirror = mirror;
        this.prefix = prefix;
        this.origin = origin;
        this.report = report;
        this.pins = pins;
        compareWithPins();
    }

    private static final class Level {
        private final ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        private Frontier roots = new Frontier();
        private long full;
    }

    void append(byte[] leaf) {
        frontier.append(leaf);
        append(0, leaf);
        compareWithPins();
    }

    byte[] root() {
        return frontier.root();
    }

    private void append(int number, byte[] hash) {
        if (levels.size() == number) levels.add(new Level());
        Level level = levels.get(number);
        level.hashes.writeBytes(hash);
        level.roots.append(hash);
        if (level.roots.size() == TilePath.WIDTH) {
            byte[] root = level.roots.root();
            compare(number, level);
            level.full++;
            append(number + 1, root);
        }
    }

    /// What is left at the right edge.
    void finish() {
        for (int number = 0; number < levels.size(); number++) {
            if (levels.get(number).roots.size() > 0) compare(number, levels.get(number));
        }
        pins.stream()
                .filter(pin -> pin.size() > frontier.size())
                .forEach(pin -> report.find(
                        Code.PIN_AHEAD,
                        origin,
                        "it has " + frontier.size() + " entries, remembered are " + pin.size()));
    }

    private void compare(int number, Level level) {
        byte[] ours = level.hashes.toByteArray();
        String path = TilePath.of(Integer.toString(number), level.full, ours.length / Hashes.LENGTH);
        level.hashes.reset();
        level.roots = new Frontier();
        Optional<byte[]> theirs = mirror.read(prefix + path, TilePath.WIDTH * Hashes.LENGTH);
        if (theirs.isEmpty()) {
            report.find(Code.TILE_MISSING, origin, path);
        } else if (theirs.get().length != ours.length) {
            report.find(Code.TILE_SIZE, origin, path + " has " + theirs.get().length + " bytes");
        } else if (!Arrays.equals(theirs.get(), ours)) {
            int at = Arrays.mismatch(theirs.get(), ours) / Hashes.LENGTH;
            report.find(Code.TILE_HASH, origin, path + " holds another hash at " + at);
        }
        report.checked("tiles hashed again", 1);
    }

    private void compareWithPins() {
        for (Checkpoint pin : pins) {
            if (pin.size() == frontier.size() && !pin.root().equals(Base64s.url(frontier.root()))) {
                report.find(Code.PIN_FORK, origin, "another root at the remembered size " + pin.size());
            }
        }
    }
}
