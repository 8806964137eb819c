package io.palmares.booth;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A leaf in 20 + 2 characters a person can read out: with it anyone may ask whether the ballot is in, never what is on
/// it.
public record ReceiptCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BODY = 20;
    private static final int CHECK = 2;
    private static final int GROUP = 5;

    public ReceiptCode {
        if (!isGood(value)) {
            throw new IllegalArgumentException("not a receipt code");
        }
    }

    public static ReceiptCode of(Hash leaf) {
        String body = characters(leaf.bytes(), BODY);
        return new ReceiptCode(body + check(body));
    }

    /// What a person typed: case, hyphens, spaces and the usual mix-ups (O, I, L) do not matter.
    /// Empty if it is no code, or one character is wrong.
    public static Optional<ReceiptCode> parse(@Nullable String typed) {
        if (typed == null || typed.length() > 64) {
            return Optional.empty();
        }
        String code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return isGood(code) ? Optional.of(new ReceiptCode(code)) : Optional.empty();
    }

    public boolean isOf(Hash leaf) {
        return equals(of(leaf));
    }

    /// As it is shown: `2HZWG-D4EVM-J1TCX-KM1VR-QB`.
    public String grouped() {
        return value.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    @Override
    public String toString() {
        return grouped();
    }

    private static boolean isGood(String code) {
        return code.length() == BODY + CHECK
                && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && code.endsWith(check(code.substring(0, BODY)));
    }

    private static String check(String body) {
        return characters(Hash.tagged("receipt", Bytes.utf8(body).toArray()).bytes(), CHECK);
    }

    /// Five bits a character, from the first bit on.
    private static String characters(Bytes bytes, int count) {
        BigInteger bits = new BigInteger(1, bytes.toArray());
        int length = bytes.length() * Byte.SIZE;
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            text.append(ALPHABET.charAt(bits.shiftRight(length - 5 * i).intValue() & 31));
        }
        return text.toString();
    }
}
