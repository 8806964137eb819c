package io.palmares.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/// An immutable string of bytes, ordered as unsigned bytes from the left.
public final class Bytes implements Comparable<Bytes> {
    private final byte[] value;

    private Bytes(byte[] value) {
        this.value = value;
    }

    public static Bytes of(byte[] value) {
        return new Bytes(value.clone());
    }

    public static Bytes utf8(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Reads base64url.
    /// @throws Malformed unless the text is unpadded base64url in its one canonical form
    public static Bytes fromBase64Url(String text) {
        return new Bytes(Base64Url.decode(text));
    }

    public static Bytes fromHex(String hex) {
        return new Bytes(HexFormat.of().parseHex(hex));
    }

    public static Bytes concat(byte[]... parts) {
        return new Bytes(Encoding.concat(parts));
    }

    public int length() {
        return value.length;
    }

    public byte[] toArray() {
        return value.clone();
    }

    public Bytes slice(int from, int to) {
        return new Bytes(Arrays.copyOfRange(value, from, to));
    }

    public String base64Url() {
        return Base64Url.encode(value);
    }

    public String hex() {
        return HexFormat.of().formatHex(value);
    }

    /// Strict: malformed UTF-8 is refused.
    public String asUtf8() {
        return Encoding.utf8(value);
    }

    /// For callers in this package that promise not to write into it.
    byte[] shared() {
        return value;
    }

    @Override
    public int compareTo(Bytes other) {
        return Arrays.compareUnsigned(value, other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return base64Url();
    }
}
