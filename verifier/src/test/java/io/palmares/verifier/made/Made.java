package io.palmares.verifier.made;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.SigningKey;
import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.crypto.Hashes;
import io.palmares.verifier.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// An entry as somebody made it.
///
/// @param lines the signature lines
public record Made(String type, String body, String lines) {
    static Made signed(Json.Members body, List<SigningKey> signers) {
        String type = ((Json.Text) body.members().getOrDefault("t", Json.of("none"))).value();
        String text = body.canonical();
        byte[] message = Bytes.concat(Hashes.domain("entry/" + type), text.getBytes(StandardCharsets.UTF_8))
                .toArray();
        String lines = signers.stream()
                .distinct()
                .sorted(Comparator.comparing(SigningKey::publicKey))
                .map(key -> key.publicKey() + " " + key.sign(message).base64Url() + "\n")
                .collect(Collectors.joining());
        return new Made(type, text, lines);
    }

    public byte[] bytes() {
        return (body + "\n" + lines).getBytes(StandardCharsets.UTF_8);
    }

    public byte[] leafBytes() {
        return Hashes.leaf(bytes());
    }

    public String leaf() {
        return Base64s.url(leafBytes());
    }

    /// The same signatures under another body.
    public Made saying(String otherBody) {
        return new Made(type, otherBody, lines);
    }
}
