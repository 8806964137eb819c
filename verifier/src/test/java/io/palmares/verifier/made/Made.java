package io.palmares.verifier.made;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.SigningKey;
import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.crypto.Hashes;
import io.palmares.verifier.json.CanonicalJson;
import io.palmares.verifier.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// An entry as somebody made it.
///
/// @param lines the signature lines
/// @param meant the body before anybody tampered with it
public record Made(String type, String body, String lines, String meant) {
    static Made signed(Json.Members meant, Json.Members body, List<SigningKey> signers) {
        String type = ((Json.Text) body.members().getOrDefault("t", Json.of("none"))).value();
        String text = body.canonical();
        byte[] message = Bytes.concat(Hashes.domain("entry/" + type), text.getBytes(StandardCharsets.UTF_8))
                .toArray();
        String lines = signers.stream()
                .distinct()
                .sorted(Comparator.comparing(SigningKey::publicKey))
                .map(key -> key.publicKey() + " " + key.sign(message).base64Url() + "\n")
                .collect(Collectors.joining());
        return new Made(
                ((Json.Text) meant.members().getOrDefault("t", Json.of("none"))).value(),
                text,
                lines,
                text.equals(meant.canonical()) ? text : meant.canonical());
    }

    public byte[] bytes() {
        return (body + "\n" + lines).getBytes(StandardCharsets.UTF_8);
    }

    /// Made when they are asked for: a large box has more of them than fit into the memory.
    static List<byte[]> bytes(List<Made> entries) {
        return new AbstractList<>() {
            @Override
            public byte[] get(int index) {
                return entries.get(index).bytes();
            }

            @Override
            public int size() {
                return entries.size();
            }
        };
    }

    public byte[] leafBytes() {
        return Hashes.leaf(bytes());
    }

    public String leaf() {
        return Base64s.url(leafBytes());
    }

    /// With a signature too many.
    public Made alsoSignedBy(SigningKey stranger) {
        String more = signedBy(stranger).lines;
        String sorted = (lines + more)
                .lines()
                .sorted(Comparator.comparing(line -> Bytes.fromBase64Url(line.substring(0, line.indexOf(' ')))))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return new Made(type, body, sorted, meant);
    }

    /// The same bytes but for the last ones; or one more, if `less` is negative.
    public Made cut(int less) {
        return new Made(type, body, less < 0 ? lines + "\n" : lines.substring(0, lines.length() - less), meant);
    }

    /// Signed by others.
    public Made signedBy(SigningKey... signers) {
        Json.Members said = (Json.Members) CanonicalJson.read(body);
        return signed(said, said, List.of(signers));
    }

    /// The same signatures under another body.
    public Made saying(String otherBody) {
        return new Made(type, otherBody, lines, meant);
    }
}
