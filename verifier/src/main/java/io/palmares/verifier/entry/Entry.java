package io.palmares.verifier.entry;

import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.crypto.Ed25519Check;
import io.palmares.verifier.crypto.Hashes;
import io.palmares.verifier.json.CanonicalJson;
import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Malformed;
import io.palmares.verifier.json.Strings;
import io.palmares.verifier.log.LogReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// An item of a log: body, line end, one line `key signature` for each signer in the order of their keys.
///
/// @param leaf its name in the log, base64url
/// @param text of the body
public record Entry(String leaf, String type, String log, Fields body, String text, List<Signature> signatures) {
    private static final int SIGNATURE = 64;

    /// Both base64url.
    public record Signature(String key, String value) {}

    /// Reads the form.
    ///
    /// @throws Malformed if the bytes are not exactly one entry
    public static Entry parse(byte[] bytes) {
        if (bytes.length > LogReader.LONGEST_ENTRY) throw new Malformed("an entry has at most 16 KiB");
        String all = Strings.utf8(bytes);
        int end = all.indexOf('\n');
        if (end < 0 || end == all.length() - 1 || !all.endsWith("\n")) {
            throw new Malformed("an entry is a body line and signature lines");
        }
        String text = all.substring(0, end);
        Fields body = CanonicalJson.fields(text);
        body.whole("v", 1, 1);
        List<Signature> signatures = signatures(all.substring(end + 1, all.length() - 1));
        return new Entry(Base64s.url(Hashes.leaf(bytes)), body.text("t"), body.text("log"), body, text, signatures);
    }

    private static List<Signature> signatures(String lines) {
        List<Signature> signatures = new ArrayList<>();
        byte[] before = new byte[0];
        for (String line : lines.split("\n", -1)) {
            int space = line.indexOf(' ');
            if (space < 0) throw new Malformed("a signature line is 'key signature'");
            byte[] key = Base64s.fromUrl(line.substring(0, space));
            byte[] value = Base64s.fromUrl(line.substring(space + 1));
            if (key.length != Hashes.LENGTH || value.length != SIGNATURE)
                throw new Malformed("a signature of no length");
            if (Arrays.compareUnsigned(before, key) >= 0)
                throw new Malformed("signatures are ordered by key, one each");
            before = key;
            signatures.add(new Signature(line.substring(0, space), line.substring(space + 1)));
        }
        return signatures;
    }

    public List<String> signers() {
        return signatures.stream().map(Signature::key).toList();
    }

    /// Whether every signature under it is good.
    public boolean isSignedWell() {
        byte[] domain = Hashes.domain("entry/" + type);
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        byte[] message = Arrays.copyOf(domain, domain.length + body.length);
        System.arraycopy(body, 0, message, domain.length, body.length);
        return signatures.stream()
                .allMatch(s -> Ed25519Check.isGood(Base64s.fromUrl(s.key()), message, Base64s.fromUrl(s.value())));
    }
}
