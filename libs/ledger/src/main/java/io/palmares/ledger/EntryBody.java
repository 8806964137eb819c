package io.palmares.ledger;

import java.util.Arrays;
import java.util.List;

/// What an entry says and its signatures cover: an object with `v` 1, its type `t` and the `log` it belongs to.
public record EntryBody(JsonObject json) {
    public static final int VERSION = 1;

    public EntryBody {
        if (json.integer("v") != VERSION) {
            throw new Malformed(Malformed.Rule.FIELD, "field 'v' must be 1");
        }
        json.text("t");
        new Origin(json.text("log"));
    }

    public String type() {
        return json.text("t");
    }

    /// The origin of the log.
    public Origin log() {
        return new Origin(json.text("log"));
    }

    public Bytes bytes() {
        return json.canonical();
    }

    /// What each signer signs: `D("entry/" + t) ‖ body`.
    public byte[] toSign() {
        return Encoding.concat(Encoding.domain("entry/" + type()), bytes().shared());
    }

    public Signature sign(SigningKey key) {
        return new Signature(key.publicKey(), key.sign(toSign()));
    }

    public Entry signedBy(SigningKey... keys) {
        return with(Arrays.stream(keys).map(this::sign).toList());
    }

    /// Signatures may come from several places; their order does not matter.
    public Entry with(List<Signature> signatures) {
        return Entry.of(this, signatures);
    }
}
