package io.palmares.web.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The public keys of those whose tokens we believe, read from files when first needed and again when a file changed.
final class TrustedKeys {

    private static final Pattern ISSUER = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private final Path directory;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(FileTime modified, List<ECPublicKey> keys) {}

    TrustedKeys(Path directory) {
        this.directory = directory;
    }

    /// None for an issuer that we do not know.
    List<ECPublicKey> of(String issuer) {
        if (!ISSUER.matcher(issuer).matches()) {
            return List.of();
        }
        Path file = directory.resolve(issuer + ".pub");
        try {
            FileTime modified = Files.getLastModifiedTime(file);
            return known.compute(issuer, (name, last) -> current(last, modified, file))
                    .keys();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Known current(@Nullable Known last, FileTime modified, Path file) {
        return last != null && last.modified().equals(modified) ? last : new Known(modified, Pem.publicKeys(file));
    }
}
