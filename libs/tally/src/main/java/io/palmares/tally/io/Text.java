package io.palmares.tally.io;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes of one piece of text while it is read: at most [Limits#TEXT], and UTF-8 without control
/// characters.
final class Text {
    private byte[] bytes = new byte[64];
    private int length;
    private int all;

    void clear() {
        length = 0;
        all = 0;
    }

    int length() {
        return length;
    }

    byte[] bytes() {
        return bytes;
    }

    void add(int b, ByteCursor in) throws MalformedFile {
        if ((b < ' ' && b != '\t') || b == 0x7F) {
            throw in.wrong("control character " + name(b) + " in a text");
        }
        put(b, in);
    }

    /// A character that was written as an escape, so it may be any.
    void addEscaped(int character, ByteCursor in) throws MalformedFile {
        for (byte b : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
            put(b, in);
        }
    }

    void trim() {
        while (length > 0 && (bytes[length - 1] == ' ' || bytes[length - 1] == '\t')) {
            length--;
        }
    }

    String string(ByteCursor in) throws MalformedFile {
        if ((all & 0x80) == 0) {
            return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw in.wrongPiece("not UTF-8");
        }
    }

    static String name(int b) {
        return switch (b) {
            case ByteCursor.END -> "the end of the file";
            case '\n' -> "the end of the line";
            default ->
                b > ' ' && b < 0x7F
                        ? "'" + (char) b + "'"
                        : "0x" + Integer.toHexString(0x100 | b).substring(1);
        };
    }

    private void put(int b, ByteCursor in) throws MalformedFile {
        if (length == bytes.length) {
            if (length >= Limits.TEXT) {
                throw in.wrong("a text is longer than " + Limits.TEXT + " bytes");
            }
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) b;
        all |= b;
    }
}
