package io.palmares.ledger;

import java.util.Base64;
import java.util.List;

/// A log's signed head (C2SP tlog-checkpoint): origin, size, root. The key's name is the origin.
public record Checkpoint(Origin origin, long size, Hash root) {
    public Checkpoint {
        if (size < 0) {
            throw new Malformed(Malformed.Rule.NOTE, "a size is not negative");
        }
    }

    public SignedNote sign(SigningKey logKey) {
        return SignedNote.sign(text(), origin.value(), logKey);
    }

    String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root.toArray()) + "\n";
    }

    /// Reads the text of a note; later lines are extensions and are passed over.
    public static Checkpoint of(SignedNote note) {
        List<String> lines = Lines.split(note.text());
        if (lines.size() < 3) {
            throw new Malformed(Malformed.Rule.NOTE, "a checkpoint has origin, size and root");
        }
        return new Checkpoint(
                new Origin(lines.get(0)), size(lines.get(1)), new Hash(SignedNote.standardBase64(lines.get(2))));
    }

    private static long size(String digits) {
        if (!digits.matches("0|[1-9][0-9]{0,17}")) {
            throw new Malformed(Malformed.Rule.NOTE, "a size is a decimal number without leading zeros");
        }
        return Long.parseLong(digits);
    }
}
