package io.palmares.verifier.log;

import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.crypto.Hashes;
import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Malformed;
import java.util.List;

/// A log's signed head (C2SP).
///
/// @param root base64url
public record Checkpoint(Note note, String origin, long size, String root) {
    public static final int LONGEST = 1 << 16;
    private static final int DIGITS = 15;

    /// Reads it; whether it is signed is another question.
    ///
    /// @throws Malformed if it is none
    public static Checkpoint parse(String text) {
        Note note = Note.parse(text);
        List<String> lines = note.lines();
        if (lines.size() < 3) throw new Malformed("a checkpoint has origin, size and root");
        String size = lines.get(1);
        if (size.length() > DIGITS || !size.matches("0|[1-9][0-9]*")) throw new Malformed("no size: " + size);
        String root = Base64s.url(Base64s.fromStandard(lines.get(2)));
        if (!Fields.isBase64Url(root, Hashes.LENGTH)) throw new Malformed("a root has 32 bytes");
        return new Checkpoint(note, lines.getFirst(), Long.parseLong(size), root);
    }

    public boolean isSignedBy(byte[] logKey) {
        return note.isSignedBy(origin, logKey);
    }
}
