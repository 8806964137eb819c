package io.palmares.web.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// P-256 keys in PEM files.
final class Pem {

    private static final Pattern PUBLIC = block("PUBLIC KEY");
    private static final Pattern PRIVATE = block("PRIVATE KEY");

    private Pem() {}

    static ECPrivateKey privateKey(Path file) {
        List<byte[]> blocks = blocks(PRIVATE, file);
        if (blocks.size() != 1) {
            throw new IllegalArgumentException(file + " must hold one PKCS#8 private key in PEM");
        }
        try {
            return (ECPrivateKey)
                    KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(blocks.getFirst()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(file + " does not hold an EC private key", e);
        }
    }

    /// Several while an issuer changes its key: the old and the new.
    static List<ECPublicKey> publicKeys(Path file) {
        return blocks(PUBLIC, file).stream()
                .map(block -> publicKey(file, block))
                .toList();
    }

    private static ECPublicKey publicKey(Path file, byte[] block) {
        try {
            return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(block));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(file + " does not hold EC public keys", e);
        }
    }

    static String write(String label, byte[] encoded) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    private static Pattern block(String label) {
        return Pattern.compile("-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]+)-----END " + label + "-----");
    }

    private static List<byte[]> blocks(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file))
                    .results()
                    .map(Pem::decode)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the key file " + file, e);
        }
    }

    private static byte[] decode(MatchResult block) {
        return Base64.getMimeDecoder().decode(block.group(1));
    }
}
