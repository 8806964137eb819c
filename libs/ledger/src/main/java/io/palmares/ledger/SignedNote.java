package io.palmares.ledger;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// A text with signatures under it (C2SP signed-note). Standard, padded base64.
///
/// @param text ends with LF
public record SignedNote(String text, List<NoteSignature> signatures) {
    static final int MAX_LENGTH = 64 * 1024;
    private static final String DASH = "\u2014 ";

    /// One signature line: a hint of the key and the signature.
    public record NoteSignature(String name, Bytes keyId, Bytes signature) {
        String line() {
            byte[] blob = Encoding.concat(keyId.shared(), signature.shared());
            return DASH + name + " " + Base64.getEncoder().encodeToString(blob) + "\n";
        }
    }

    public SignedNote {
        if (!text.endsWith("\n") || text.codePoints().anyMatch(point -> point < 0x20 && point != '\n')) {
            throw new Malformed(Malformed.Rule.NOTE, "a note's text ends with LF and holds no other control character");
        }
        signatures = List.copyOf(signatures);
    }

    public static SignedNote sign(String text, String name, SigningKey key) {
        NoteKey noteKey = new NoteKey(name, key.publicKey());
        Bytes signature = key.sign(Bytes.utf8(text).shared());
        return new SignedNote(text, List.of(new NoteSignature(name, noteKey.id(), signature)));
    }

    /// Checks the form; [#isSignedBy] checks a signature.
    /// @throws Malformed for anything that is not a signed note
    public static SignedNote parse(String note) {
        if (note.length() > MAX_LENGTH) {
            throw new Malformed(Malformed.Rule.TOO_LARGE, "a note has at most " + MAX_LENGTH + " characters");
        }
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || blank + 2 == note.length()) {
            throw new Malformed(Malformed.Rule.NOTE, "a note is a text, an empty line and signature lines");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        Lines.split(note.substring(blank + 2)).forEach(line -> signatures.add(signature(line)));
        return new SignedNote(note.substring(0, blank + 1), signatures);
    }

    /// True if there is a good signature by this key; signatures by unknown keys are passed over.
    public boolean isSignedBy(NoteKey key) {
        byte[] message = Bytes.utf8(text).shared();
        return signatures.stream()
                .filter(line -> line.name().equals(key.name()) && line.keyId().equals(key.id()))
                .anyMatch(line -> key.key().verifies(message, line.signature()));
    }

    /// The note as it is sent and stored.
    public String asText() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }

    private static NoteSignature signature(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space <= DASH.length()) {
            throw new Malformed(Malformed.Rule.NOTE, "a signature line is an em dash, the key's name and base64");
        }
        Bytes blob = standardBase64(line.substring(space + 1));
        if (blob.length() <= NoteKey.ID_LENGTH) {
            throw new Malformed(Malformed.Rule.NOTE, "a note signature is longer than its key id");
        }
        return new NoteSignature(
                line.substring(DASH.length(), space),
                blob.slice(0, NoteKey.ID_LENGTH),
                blob.slice(NoteKey.ID_LENGTH, blob.length()));
    }

    static Bytes standardBase64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return Bytes.of(bytes);
            }
        } catch (IllegalArgumentException notBase64) {
            throw new Malformed(Malformed.Rule.BASE64, "not standard base64", notBase64);
        }
        throw new Malformed(Malformed.Rule.BASE64, "not standard base64 in canonical form");
    }
}
