package io.palmares.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// A SHA-256 value: 32 bytes, ordered as unsigned bytes.
public record Hash(Bytes bytes) implements Comparable<Hash> {
    public static final int LENGTH = 32;

    public Hash {
        if (bytes.length() != LENGTH) {
            throw new Malformed(Malformed.Rule.LENGTH, "a hash has 32 bytes");
        }
    }

    public static Hash of(byte[] bytes) {
        return new Hash(Bytes.of(bytes));
    }

    /// Reads what [#toString] writes.
    /// @throws Malformed unless canonical base64url of 32 bytes
    public static Hash parse(String base64Url) {
        return new Hash(Bytes.fromBase64Url(base64Url));
    }

    public static Hash sha256(byte[]... parts) {
        MessageDigest digest = newDigest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return of(digest.digest());
    }

    /// `H(D(tag) ‖ parts…)`.
    public static Hash tagged(String tag, byte[]... parts) {
        return sha256(Encoding.domain(tag), Encoding.concat(parts));
    }

    public byte[] toArray() {
        return bytes.toArray();
    }

    @Override
    public int compareTo(Hash other) {
        return bytes.compareTo(other.bytes);
    }

    /// Unpadded base64url.
    @Override
    public String toString() {
        return bytes.base64Url();
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException every_jdk_has_it) {
            throw new IllegalStateException(every_jdk_has_it);
        }
    }
}
