package io.palmares.ledger;

import java.util.List;

/// A list too long for an entry: named in the log by root and size, published as a file of one item a line.
/// Items are raw: keys and hashes are 32 bytes, JSON lines stand without their LF.
public record ItemList(List<Bytes> items) {
    public ItemList {
        items = List.copyOf(items);
    }

    public static ItemList ofHashes(List<Hash> hashes) {
        return new ItemList(hashes.stream().map(Hash::bytes).toList());
    }

    public static ItemList ofKeys(List<PublicKey> keys) {
        return new ItemList(keys.stream().map(PublicKey::bytes).toList());
    }

    public static ItemList ofJson(List<? extends Json> lines) {
        return new ItemList(lines.stream().map(Json::canonical).toList());
    }

    /// Reads a file of base64url lines.
    /// @throws Malformed unless every line is canonical base64url ended by LF
    public static ItemList parseBase64Url(byte[] file) {
        return new ItemList(Lines.split(file).stream().map(Bytes::fromBase64Url).toList());
    }

    /// Reads a file of JSON lines.
    /// @throws Malformed unless every line is canonical JSON ended by LF
    public static ItemList parseJson(byte[] file) {
        return ofJson(Lines.split(file).stream()
                .map(line -> CanonicalJson.parse(Bytes.utf8(line).shared()))
                .toList());
    }

    public int size() {
        return items.size();
    }

    public Hash root() {
        return Merkle.root(items);
    }

    public Bytes asBase64UrlFile() {
        return Lines.join(items.stream().map(Bytes::base64Url).toList());
    }

    public Bytes asJsonFile() {
        return Lines.join(items.stream().map(Bytes::asUtf8).toList());
    }
}
