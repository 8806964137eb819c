package io.palmares.verifier.files;

import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.crypto.Hashes;
import io.palmares.verifier.json.Malformed;
import io.palmares.verifier.json.Strings;
import io.palmares.verifier.log.Frontier;
import io.palmares.verifier.mirror.Mirror;
import io.palmares.verifier.report.Code;
import io.palmares.verifier.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The files that entries name by root or hash.
public final class NamedFiles {
    private static final int LONGEST = 1 << 24;
    private static final int LONGEST_HASHED = 1 << 22;
    /// Electors of the largest vote, or its ballots.
    private static final long MOST_LINES = 50_000_000;

    private static final int LONGEST_LINE = 1 << 14;
    private static final int BUFFER = 1 << 16;
    private final Mirror mirror;
    private final Report report;

    public NamedFiles(Mirror mirror, Report report) {
        this.mirror = mirror;
        this.report = report;
    }

    /// A whole file, whatever it holds.
    public Optional<byte[]> read(String name) {
        return mirror.read("file/" + name, LONGEST);
    }

    /// A file named by its own hash.
    public Optional<byte[]> hashed(String sha256, String where, Code otherwise) {
        Optional<byte[]> bytes = mirror.read("file/" + sha256, LONGEST_HASHED);
        if (bytes.isEmpty()) {
            report.find(Code.FILE_MISSING, where, "file/" + sha256);
        } else if (!Base64s.url(Hashes.sha256(bytes.get())).equals(sha256)) {
            report.find(otherwise, where, "file/" + sha256 + " has another hash");
            return Optional.empty();
        }
        return bytes;
    }

    /// Reads a list line by line and compares its root and size with those that were committed to.
    ///
    /// @param item what a line stands for in the tree
    /// @param taker of every line
    /// @return whether it was there
    public boolean list(String root, long size, String where, Function<String, byte[]> item, Consumer<String> taker) {
        if (size > MOST_LINES) {
            report.find(Code.TOO_LARGE, where, "a list of " + size + " lines");
            return false;
        }
        Optional<InputStream> open = mirror.open("file/" + root);
        if (open.isEmpty()) {
            report.find(Code.FILE_MISSING, where, "file/" + root);
            return false;
        }
        Frontier tree = new Frontier();
        try (InputStream in = open.get()) {
            lines(in, size, line -> {
                tree.append(Hashes.leaf(item.apply(line)));
                taker.accept(line);
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (Malformed wrong) {
            report.find(Code.FILE_FORM, where, "file/" + root + ": " + wrong.why());
            return false;
        }
        if (tree.size() != size) report.find(Code.FILE_SIZE, where, "it has " + tree.size() + " lines, not " + size);
        if (!Base64s.url(tree.root()).equals(root)) report.find(Code.FILE_ROOT, where, "file/" + root);
        report.checked("lines of lists under their roots", tree.size());
        return true;
    }

    private static void lines(InputStream in, long most, Consumer<String> taker) throws IOException {
        byte[] buffer = new byte[BUFFER];
        byte[] line = new byte[LONGEST_LINE];
        int length = 0;
        long lines = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (int i = 0; i < read; i++) {
                if (buffer[i] == '\n') {
                    // One more than there should be is enough to know.
                    if (lines++ > most) return;
                    taker.accept(Strings.utf8(Arrays.copyOf(line, length)));
                    length = 0;
                } else {
                    if (length == LONGEST_LINE) throw new Malformed("a line is longer than " + LONGEST_LINE + " bytes");
                    line[length++] = buffer[i];
                }
            }
        }
        if (length > 0) throw new Malformed("the last line does not end");
    }
}
