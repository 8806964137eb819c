package io.palmares.tally.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Numbers for the names in one stretch of a file, in the order they appear, found by their bytes.
final class Names {
    private byte[][] keys = new byte[64][];
    private int[] codes = new int[64];
    private int used;
    private final List<String> names = new ArrayList<>();

    /// What a name that was not met before means: a number below zero for something special, 0 for
    /// a new candidate.
    interface Meaning {
        int of(String name);
    }

    List<String> names() {
        return names;
    }

    int code(Text text, Meaning meaning, ByteCursor in) throws MalformedFile {
        int slot = slot(text.bytes(), text.length());
        return keys[slot] == null ? met(slot, text, meaning, in) : codes[slot];
    }

    private int met(int slot, Text text, Meaning meaning, ByteCursor in) throws MalformedFile {
        String name = text.string(in);
        int code = meaning.of(name);
        if (code == 0) {
            code = names.size();
            names.add(name);
            if (names.size() > Limits.CANDIDATES) {
                throw in.wrongPiece("more than " + Limits.CANDIDATES + " candidates");
            }
        }
        keys[slot] = Arrays.copyOf(text.bytes(), text.length());
        codes[slot] = code;
        if (++used > keys.length / 2) {
            grow();
        }
        return code;
    }

    private int slot(byte[] bytes, int length) {
        int mask = keys.length - 1;
        int slot = hash(bytes, length) & mask;
        while (keys[slot] != null && !Arrays.equals(keys[slot], 0, keys[slot].length, bytes, 0, length)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        byte[][] old = keys;
        int[] oldCodes = codes;
        keys = new byte[old.length * 2][];
        codes = new int[old.length * 2];
        for (int i = 0; i < old.length; i++) {
            if (old[i] != null) {
                int slot = slot(old[i], old[i].length);
                keys[slot] = old[i];
                codes[slot] = oldCodes[i];
            }
        }
    }

    private static int hash(byte[] bytes, int length) {
        int h = 0;
        for (int i = 0; i < length; i++) {
            h = 31 * h + bytes[i];
        }
        return h ^ (h >>> 15);
    }
}
