package io.palmares.nominations.entry;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Hash;
import io.palmares.ledger.PublicKey;
import io.palmares.ledger.SigningKey;
import java.util.List;

/// A key for everyone, made from their name.
public final class HeldKeys implements SignEntries {
    @Override
    public String sign(EntryBody body, List<String> people) {
        return body.signedBy(people.stream().map(HeldKeys::key).toArray(SigningKey[]::new))
                .bytes()
                .base64Url();
    }

    @Override
    public PublicKey keyOf(String edition, String person) {
        return key(person).publicKey();
    }

    private static SigningKey key(String person) {
        return SigningKey.ofSeed(Hash.sha256(Bytes.utf8(person).toArray()).bytes());
    }
}
