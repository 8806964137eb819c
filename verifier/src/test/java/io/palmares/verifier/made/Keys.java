package io.palmares.verifier.made;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.SigningKey;
import io.palmares.verifier.crypto.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Keys by the names of their holders, the same in every run.
public final class Keys {
    private final String world;
    private final Map<String, SigningKey> keys = new HashMap<>();

    Keys(String world) {
        this.world = world;
    }

    public SigningKey of(String name) {
        return keys.computeIfAbsent(name, n -> SigningKey.ofSeed(Bytes.of(bytes(n))));
    }

    /// 32 bytes that belong to a name.
    public byte[] bytes(String name) {
        return Hashes.sha256((world + "/" + name).getBytes(StandardCharsets.UTF_8));
    }

    public String text(String name) {
        return of(name).publicKey().toString();
    }
}
