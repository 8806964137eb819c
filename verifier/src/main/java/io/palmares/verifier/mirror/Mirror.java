package io.palmares.verifier.mirror;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/// The published files of one edition, by their path below its log.
public interface Mirror {
    /// The bytes as they come; nothing if there is no such file.
    ///
    /// @param path such as `checkpoint`, `tile/0/000`, `box/manager/members/checkpoint`, `file/…`
    Optional<InputStream> open(String path);

    /// The whole file, if it is there and no longer than allowed.
    ///
    /// @throws TooLong if it is longer
    default Optional<byte[]> read(String path, int most) {
        Optional<InputStream> open = open(path);
        if (open.isEmpty()) return Optional.empty();
        try (InputStream in = open.get()) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) throw new TooLong(path, most);
            return Optional.of(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Where it comes from, for the report.
    String name();

    /// Something is longer than it can honestly be.
    final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;

        public TooLong(String path, long most) {
            super(path + " has more than " + most + " bytes", null, false, false);
        }
    }
}
