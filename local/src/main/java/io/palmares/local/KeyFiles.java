package io.palmares.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/// The keys of an installation: made once, readable by their owner alone.
///
/// For each service: `<name>.key` (EC P-256, PKCS#8 PEM) and `<name>.pub` (X.509 PEM), with which it signs calls to the
/// others, and `<name>.secret` (32 random bytes), with which it encrypts what it keeps.
public record KeyFiles(Path directory) {

    private static final int SECRET_BYTES = 32;

    public Path privateKey(ServiceName name) {
        return directory.resolve(name.label() + ".key");
    }

    public Path publicKey(ServiceName name) {
        return directory.resolve(name.label() + ".pub");
    }

    public Path secret(ServiceName name) {
        return directory.resolve(name.label() + ".secret");
    }

    public static KeyFiles in(Path directory) {
        KeyFiles files = new KeyFiles(directory);
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            for (ServiceName name : ServiceName.services()) {
                files.makeOnce(name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("keys in " + directory + " cannot be written", e);
        }
        return files;
    }

    /// The private half is written last: what exists of a pair belongs together.
    private void makeOnce(ServiceName name) throws IOException {
        if (!Files.exists(privateKey(name))) {
            KeyPair pair = pair();
            write(publicKey(name), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
            write(privateKey(name), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        }
        if (!Files.exists(secret(name))) {
            byte[] secret = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(secret);
            write(secret(name), secret);
        }
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no P-256", e);
        }
    }

    private static byte[] pem(String type, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return ("-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private void write(Path file, byte[] content) throws IOException {
        Path half = Files.createTempFile(
                directory,
                "new",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(half, content);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
