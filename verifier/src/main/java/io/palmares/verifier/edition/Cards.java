package io.palmares.verifier.edition;

import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.crypto.Hashes;
import io.palmares.verifier.json.CanonicalJson;
import io.palmares.verifier.json.Malformed;
import io.palmares.verifier.json.Strings;
import io.palmares.verifier.log.Frontier;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The published scorecards file: the salt of its commitment, then a card a line.
record Cards(String salt, List<String> lines) {
    static Cards read(byte[] file) {
        String text = Strings.utf8(file);
        if (!text.endsWith("\n")) throw new Malformed("the last line of the scorecards does not end");
        List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        String salt = CanonicalJson.fields(lines.getFirst()).exactly("salt").bytes("salt", Hashes.LENGTH);
        return new Cards(salt, lines.subList(1, lines.size()));
    }

    /// `H(D("jury") ‖ salt ‖ root)`, base64url.
    String commitment() {
        Frontier tree = new Frontier();
        lines.forEach(line -> tree.append(Hashes.leaf(line.getBytes(StandardCharsets.UTF_8))));
        return Base64s.url(Hashes.tagged("jury", Base64s.fromUrl(salt), tree.root()));
    }
}
