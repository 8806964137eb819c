package io.palmares.nominations.rulebook;

import io.palmares.web.text.Violation;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// How long a form may be when it is filled in, whatever its schema says: several of one nominee have to
/// fit into what a jury is told.
public final class FileLength {
    /// Bytes of UTF-8.
    public static final int MOST = 100_000;

    private FileLength() {}

    public static boolean isTooLong(String file) {
        return file.getBytes(StandardCharsets.UTF_8).length > MOST;
    }

    public static Optional<Violation> check(String file, String at) {
        return isTooLong(file)
                ? Optional.of(new Violation(at, "too-long", "must have at most {0} bytes in all", MOST))
                : Optional.empty();
    }
}
