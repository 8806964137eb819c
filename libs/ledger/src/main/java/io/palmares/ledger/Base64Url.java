package io.palmares.ledger;

import java.util.Base64;

/// Unpadded base64url in its one canonical form: no padding, no line ends, trailing bits zero (RFC 4648 §5).
public final class Base64Url {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Base64Url() {}

    public static String encode(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    /// Reads the canonical form only.
    /// @throws Malformed for any text that [#encode] would not have written
    public static byte[] decode(String text) {
        byte[] bytes = decodeLoosely(text);
        if (!encode(bytes).equals(text)) {
            throw new Malformed(Malformed.Rule.BASE64, "not unpadded base64url in canonical form");
        }
        return bytes;
    }

    private static byte[] decodeLoosely(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw new Malformed(Malformed.Rule.BASE64, "not base64url", notBase64);
        }
    }
}
