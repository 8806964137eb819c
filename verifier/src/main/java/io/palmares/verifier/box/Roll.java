package io.palmares.verifier.box;

import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.files.NamedFiles;
import io.palmares.verifier.json.Malformed;
import io.palmares.verifier.report.Code;
import io.palmares.verifier.report.Report;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The frozen roll: checked against its root, order and size while it is copied, then asked for keys in ascending
/// order.
final class Roll implements AutoCloseable {
    private static final int KEY = 32;
    private final Path copy;
    private final DataInputStream in;
    private final boolean whole;
    private byte[] at = new byte[0];

    private Roll(Path copy, DataInputStream in, boolean whole) {
        this.copy = copy;
        this.in = in;
        this.whole = whole;
    }

    static Roll read(BoxTerms terms, NamedFiles files, Report report) {
        String where = "roll of " + terms.origin();
        byte[][] before = {new byte[0]};
        try {
            Path copy = Files.createTempFile("palmares-verify", ".roll");
            boolean whole;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy), 1 << 16)) {
                whole = files.list(terms.paper().body().text("rollRoot"), terms.electors(), where, Roll::key, line -> {
                    byte[] key = key(line);
                    if (Arrays.compareUnsigned(before[0], key) >= 0) report.find(Code.FILE_ORDER, where, line);
                    before[0] = key;
                    write(out, key);
                });
            }
            return new Roll(
                    copy, new DataInputStream(new BufferedInputStream(Files.newInputStream(copy), 1 << 16)), whole);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void write(OutputStream out, byte[] key) {
        try {
            out.write(key);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static byte[] key(String line) {
        byte[] key = Base64s.fromUrl(line);
        if (key.length != KEY) throw new Malformed("a key has 32 bytes");
        return key;
    }

    boolean isWhole() {
        return whole;
    }

    /// Only ever asked for a higher key than before.
    boolean has(byte[] key) {
        try {
            while (Arrays.compareUnsigned(at, key) < 0) {
                byte[] next = new byte[KEY];
                in.readFully(next);
                at = next;
            }
            return Arrays.equals(at, key);
        } catch (EOFException end) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
            Files.deleteIfExists(copy);
        } catch (IOException stays) {
            copy.toFile().deleteOnExit();
        }
    }
}
