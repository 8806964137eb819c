package io.palmares.verifier.log;

import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.crypto.Ed25519Check;
import io.palmares.verifier.crypto.Hashes;
import io.palmares.verifier.json.Malformed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A signed note (C2SP): a text, an empty line, signature lines.
///
/// @param text with its last line end
public record Note(String text, List<Line> signatures) {
    private static final String DASH = "— ";
    private static final int HINT = 4;

    /// One signature line: the key's name and, in base64, its hint and the signature.
    public record Line(String name, String blob) {}

    /// Reads the form.
    ///
    /// @throws Malformed if it is none
    public static Note parse(String note) {
        int split = note.lastIndexOf("\n\n");
        if (split < 0 || !note.endsWith("\n") || split + 2 == note.length()) {
            throw new Malformed("no signed note: text, empty line, signatures");
        }
        String text = note.substring(0, split + 1);
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) throw new Malformed("a control character in a note");
        List<Line> lines = new ArrayList<>();
        for (String line : note.substring(split + 2, note.length() - 1).split("\n", -1)) {
            int space = line.lastIndexOf(' ');
            if (!line.startsWith(DASH) || space < DASH.length()) throw new Malformed("no signature line: " + line);
            String blob = line.substring(space + 1);
            if (Base64s.fromStandard(blob).length <= HINT) throw new Malformed("a signature line without a signature");
            lines.add(new Line(line.substring(DASH.length(), space), blob));
        }
        return new Note(text, lines);
    }

    /// Whether one of the lines is a good signature by this key under this name. Other keys' lines are passed over.
    public boolean isSignedBy(String name, byte[] key) {
        byte[] hint =
                Arrays.copyOf(Hashes.sha256((name + "\n").getBytes(StandardCharsets.UTF_8), new byte[] {1}, key), HINT);
        return signatures.stream()
                .filter(line -> line.name().equals(name))
                .map(line -> Base64s.fromStandard(line.blob()))
                .filter(blob -> Arrays.equals(Arrays.copyOf(blob, HINT), hint))
                .anyMatch(blob -> Ed25519Check.isGood(
                        key, text.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(blob, HINT, blob.length)));
    }

    public List<String> lines() {
        return List.of(text.substring(0, text.length() - 1).split("\n", -1));
    }
}
