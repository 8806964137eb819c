package io.palmares.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// An item of a log: the body, a line end, one line per signature in the order of the keys. One entry has one byte
/// form.
public final class Entry {
    /// Longer lists are files named by root or hash.
    public static final int MAX_LENGTH = 16 * 1024;

    private final EntryBody body;
    private final List<Signature> signatures;
    private final Bytes bytes;

    private Entry(EntryBody body, List<Signature> signatures, Bytes bytes) {
        this.body = body;
        this.signatures = signatures;
        this.bytes = bytes;
    }

    static Entry of(EntryBody body, List<Signature> signatures) {
        List<Signature> ordered =
                signatures.stream().sorted(Comparator.comparing(Signature::key)).toList();
        StringBuilder lines = new StringBuilder("\n");
        ordered.forEach(signature -> lines.append(signature.line()));
        byte[] all = Encoding.concat(
                body.bytes().shared(), Bytes.utf8(lines.toString()).shared());
        return checked(body, ordered, Bytes.of(all));
    }

    /// Checks the form; [#isSignedWell] checks the signatures.
    /// @throws Malformed for bytes that are not exactly one entry
    public static Entry parse(byte[] bytes) {
        if (bytes.length > MAX_LENGTH) {
            throw new Malformed(Malformed.Rule.TOO_LARGE, "an entry has at most " + MAX_LENGTH + " bytes");
        }
        String text = Encoding.utf8(bytes);
        int end = text.indexOf('\n');
        if (end < 0 || !text.endsWith("\n")) {
            throw new Malformed(Malformed.Rule.ENTRY, "an entry is a body line and signature lines, each ended by LF");
        }
        byte[] first = Bytes.utf8(text.substring(0, end)).shared();
        return checked(
                new EntryBody(CanonicalJson.parseObject(first)), signatures(text.substring(end + 1)), Bytes.of(bytes));
    }

    private static List<Signature> signatures(String lines) {
        return Lines.split(lines).stream().map(Signature::parseLine).toList();
    }

    private static Entry checked(EntryBody body, List<Signature> signatures, Bytes bytes) {
        if (bytes.length() > MAX_LENGTH) {
            throw new Malformed(Malformed.Rule.TOO_LARGE, "an entry has at most " + MAX_LENGTH + " bytes");
        }
        if (signatures.isEmpty()) {
            throw new Malformed(Malformed.Rule.ENTRY, "an entry has at least one signature");
        }
        for (int i = 1; i < signatures.size(); i++) {
            if (signatures.get(i - 1).key().compareTo(signatures.get(i).key()) >= 0) {
                throw new Malformed(Malformed.Rule.ENTRY, "signatures are ordered by key, one per key");
            }
        }
        return new Entry(body, signatures, bytes);
    }

    public EntryBody body() {
        return body;
    }

    public JsonObject json() {
        return body.json();
    }

    public String type() {
        return body.type();
    }

    public Origin log() {
        return body.log();
    }

    public List<Signature> signatures() {
        return signatures;
    }

    public Set<PublicKey> signers() {
        return signatures.stream().map(Signature::key).collect(Collectors.toUnmodifiableSet());
    }

    /// Whether every signature is good. Who had to sign is the caller's question: see [#signers].
    public boolean isSignedWell() {
        byte[] message = body.toSign();
        return signatures.stream().allMatch(signature -> signature.key().verifies(message, signature.value()));
    }

    public Bytes bytes() {
        return bytes;
    }

    /// `H(0x00 ‖ entry)`: the entry's name in its log.
    public Hash leaf() {
        return Merkle.leaf(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Entry that && bytes.equals(that.bytes);
    }

    @Override
    public int hashCode() {
        return bytes.hashCode();
    }

    @Override
    public String toString() {
        return "Entry[" + type() + " " + leaf() + "]";
    }
}
