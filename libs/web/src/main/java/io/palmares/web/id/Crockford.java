package io.palmares.web.id;

/// Crockford's base 32 in lower case: no i, l, o, u, so that people can read ids to each other.
public final class Crockford {

    static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private Crockford() {}

    /// Five bits a character, the last one padded with zero bits: 16 bytes give 26 characters.
    public static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder((bytes.length * 8 + 4) / 5);
        int buffer = 0;
        int bits = 0;
        for (byte each : bytes) {
            buffer = (buffer << 8) | (each & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt((buffer >> bits) & 31));
            }
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt((buffer << (5 - bits)) & 31));
        }
        return text.toString();
    }
}
