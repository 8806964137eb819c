package io.palmares.booth;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.ItemList;
import io.palmares.ledger.Malformed;
import io.palmares.ledger.PublicKey;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// The frozen keys of one class, sorted; committed to by root and size.
public final class Roll {
    private final NavigableSet<PublicKey> keys;

    private Roll(NavigableSet<PublicKey> keys) {
        this.keys = Collections.unmodifiableNavigableSet(keys);
    }

    public static Roll of(Collection<PublicKey> keys) {
        return new Roll(new TreeSet<>(keys));
    }

    /// Reads the published file.
    /// @throws Malformed unless each line is a key and they ascend
    public static Roll parse(byte[] file) {
        List<PublicKey> keys = ItemList.parseBase64Url(file).items().stream()
                .map(PublicKey::new)
                .toList();
        Roll roll = of(keys);
        if (!List.copyOf(roll.keys).equals(keys)) {
            throw new Malformed(Malformed.Rule.NOT_CANONICAL, "the keys of a roll ascend, each once");
        }
        return roll;
    }

    public NavigableSet<PublicKey> keys() {
        return keys;
    }

    public boolean contains(PublicKey key) {
        return keys.contains(key);
    }

    public int size() {
        return keys.size();
    }

    public Hash root() {
        return list().root();
    }

    public RollCommitment commitment(int version) {
        return new RollCommitment(root(), size(), version);
    }

    /// Whether this is the roll the paper names.
    public boolean isOf(BallotPaper paper) {
        return commitment(paper.roll().version()).equals(paper.roll());
    }

    /// One base64url key a line.
    public Bytes file() {
        return list().asBase64UrlFile();
    }

    private ItemList list() {
        return ItemList.ofKeys(List.copyOf(keys));
    }
}
