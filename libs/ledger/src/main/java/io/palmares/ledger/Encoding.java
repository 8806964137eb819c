package io.palmares.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// The encodings that hashed and signed bytes are made of: `D(tag)`, `LP(s)`, `u16`, `u32`.
public final class Encoding {
    private static final String DOMAIN = "palmares/v1/";
    private static final int U16_MAX = 0xFFFF;

    private Encoding() {}

    /// `D(tag)`: ASCII `palmares/v1/`, the tag, a zero byte.
    public static byte[] domain(String tag) {
        return (DOMAIN + tag + '\0').getBytes(StandardCharsets.US_ASCII);
    }

    /// `LP(s)`: length in bytes as u16, then the UTF-8.
    public static byte[] prefixed(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return concat(u16(utf8.length), utf8);
    }

    public static byte[] u16(int value) {
        if (value < 0 || value > U16_MAX) {
            throw new IllegalArgumentException("not a u16: " + value);
        }
        return new byte[] {(byte) (value >>> 8), (byte) value};
    }

    public static byte[] u32(long value) {
        if (value < 0 || value > 0xFFFF_FFFFL) {
            throw new IllegalArgumentException("not a u32: " + value);
        }
        return ByteBuffer.allocate(Integer.BYTES).putInt((int) value).array();
    }

    public static byte[] concat(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer all = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }

    /// Strict decoding: overlong forms, lone surrogates and truncated sequences are refused, never replaced.
    public static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Malformed(Malformed.Rule.UTF_8, "not UTF-8", notUtf8);
        }
    }
}
