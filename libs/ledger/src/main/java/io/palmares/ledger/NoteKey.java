package io.palmares.ledger;

/// The name and Ed25519 key that a signed note is checked with (C2SP signed-note).
public record NoteKey(String name, PublicKey key) {
    static final byte ED25519 = 1;
    static final int ID_LENGTH = 4;

    public NoteKey {
        if (name.isEmpty() || name.indexOf('+') >= 0 || name.codePoints().anyMatch(NoteKey::breaksANameUp)) {
            throw new Malformed(Malformed.Rule.NOTE, "a key name is not empty and holds neither spaces nor plus signs");
        }
    }

    private static boolean breaksANameUp(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    /// First four bytes of `SHA-256(name ‖ LF ‖ 0x01 ‖ key)`.
    public Bytes id() {
        return Hash.sha256(
                        Bytes.utf8(name + "\n").shared(),
                        new byte[] {ED25519},
                        key.bytes().shared())
                .bytes()
                .slice(0, ID_LENGTH);
    }
}
