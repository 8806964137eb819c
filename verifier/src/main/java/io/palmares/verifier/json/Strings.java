package io.palmares.verifier.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/// Texts: strict UTF-8 and, inside JSON, normal form C.
public final class Strings {
    /// Characters with a short escape, and the letters of those.
    static final String ESCAPED = "\"\\\b\f\n\r\t";

    static final String LETTERS = "\"\\bfnrt";

    private Strings() {}

    public static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new Malformed("not UTF-8");
        }
    }

    static void requireNormal(String text) {
        boolean plain = text.chars().allMatch(c -> c < 0x80);
        if (!plain && !Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            throw new Malformed("text is not in Unicode normal form C");
        }
    }
}
