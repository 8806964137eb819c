package io.palmares.web.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;

/// Makes the key files of one installation: `<issuer>.key` for the service alone, `trusted/<issuer>.pub` for all.
public final class KeyPairs {

    private KeyPairs() {}

    /// Leaves files that are there already as they are.
    ///
    /// @return the private key's file
    public static Path ensure(Path directory, String issuer) throws IOException {
        Path own = directory.resolve(issuer + ".key");
        if (Files.notExists(own)) {
            KeyPair pair = generate();
            Path trusted = Files.createDirectories(directory.resolve("trusted"));
            Files.writeString(
                    trusted.resolve(issuer + ".pub"),
                    Pem.write("PUBLIC KEY", pair.getPublic().getEncoded()));
            writeForOwner(own, Pem.write("PRIVATE KEY", pair.getPrivate().getEncoded()));
        }
        return own;
    }

    private static void writeForOwner(Path file, String text) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text);
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has P-256", e);
        }
    }
}
