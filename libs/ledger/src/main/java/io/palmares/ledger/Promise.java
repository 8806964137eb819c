package io.palmares.ledger;

import java.util.Base64;
import java.util.List;

/// The box's word that this leaf is in its log before `close`: a signed note under a key of its own.
public record Promise(Origin box, Hash leaf) {
    private static final String HEADER = "palmares/v1/promise";

    /// The name the promise key goes by for this box.
    public static NoteKey keyOf(Origin box, PublicKey key) {
        return new NoteKey(box + "/promise", key);
    }

    public SignedNote sign(SigningKey promiseKey) {
        return SignedNote.sign(text(), keyOf(box, promiseKey.publicKey()).name(), promiseKey);
    }

    /// True if the note says exactly this and the box's promise key signed it.
    public boolean isMadeIn(SignedNote note, PublicKey promiseKey) {
        return note.text().equals(text()) && note.isSignedBy(keyOf(box, promiseKey));
    }

    private String text() {
        return String.join("\n", HEADER, box.value(), Base64.getEncoder().encodeToString(leaf.toArray()), "");
    }

    /// Reads what a note promises; whether it is signed is another question.
    public static Promise of(SignedNote note) {
        List<String> lines = Lines.split(note.text());
        if (lines.size() != 3 || !lines.getFirst().equals(HEADER)) {
            throw new Malformed(Malformed.Rule.NOTE, "a promise has three lines: " + HEADER + ", box origin, leaf");
        }
        return new Promise(new Origin(lines.get(1)), new Hash(SignedNote.standardBase64(lines.get(2))));
    }
}
