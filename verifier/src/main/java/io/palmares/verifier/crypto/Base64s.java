package io.palmares.verifier.crypto;

import io.palmares.verifier.json.Malformed;
import java.util.Base64;

/// Base64 in its one canonical form: what does not encode back to itself is refused.
public final class Base64s {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private Base64s() {}

    public static String url(byte[] bytes) {
        return URL.encodeToString(bytes);
    }

    /// Unpadded base64url.
    public static byte[] fromUrl(String text) {
        return same(text, decoded(Base64.getUrlDecoder(), text), URL);
    }

    public static String standard(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// Padded, as signed notes have it.
    public static byte[] fromStandard(String text) {
        return same(text, decoded(Base64.getDecoder(), text), Base64.getEncoder());
    }

    private static byte[] decoded(Base64.Decoder decoder, String text) {
        try {
            return decoder.decode(text);
        } catch (IllegalArgumentException wrong) {
            throw new Malformed("not base64");
        }
    }

    private static byte[] same(String text, byte[] bytes, Base64.Encoder encoder) {
        if (encoder.encodeToString(bytes).equals(text)) return bytes;
        throw new Malformed("not base64 in its canonical form");
    }
}
