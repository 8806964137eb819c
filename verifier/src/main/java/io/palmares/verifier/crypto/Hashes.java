package io.palmares.verifier.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256, plain and under a domain: `H(D(tag) ‖ …)` with `D(tag)` = `palmares/v1/` ‖ tag ‖ 0.
public final class Hashes {
    public static final int LENGTH = 32;

    private Hashes() {}

    public static byte[] sha256(byte[]... parts) {
        MessageDigest digest = digest();
        for (byte[] part : parts) digest.update(part);
        return digest.digest();
    }

    public static byte[] tagged(String tag, byte[]... parts) {
        MessageDigest digest = digest();
        digest.update(domain(tag));
        for (byte[] part : parts) digest.update(part);
        return digest.digest();
    }

    public static byte[] domain(String tag) {
        return ("palmares/v1/" + tag + "\0").getBytes(StandardCharsets.UTF_8);
    }

    /// The name of an item in a tree (RFC 6962).
    public static byte[] leaf(byte[] item) {
        return sha256(new byte[] {0}, item);
    }

    public static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
