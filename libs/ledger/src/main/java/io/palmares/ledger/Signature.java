package io.palmares.ledger;

/// One signature line of an [Entry].
public record Signature(PublicKey key, Bytes value) {
    public static final int LENGTH = 64;

    public Signature {
        if (value.length() != LENGTH) {
            throw new Malformed(Malformed.Rule.LENGTH, "a signature has 64 bytes");
        }
    }

    static Signature parseLine(String line) {
        int space = line.indexOf(' ');
        if (space < 0) {
            throw new Malformed(Malformed.Rule.ENTRY, "a signature line is 'key signature'");
        }
        return new Signature(PublicKey.parse(line.substring(0, space)), Bytes.fromBase64Url(line.substring(space + 1)));
    }

    String line() {
        return key + " " + value + "\n";
    }
}
