package io.palmares.booth;

import io.palmares.ledger.Bytes;
import java.security.SecureRandom;

/// Where chance comes from. Anything but fresh secure bytes breaks the secrecy of a ballot.
@FunctionalInterface
public interface RandomSource {
    Bytes bytes(int length);

    static RandomSource of(SecureRandom random) {
        return length -> {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            return Bytes.of(bytes);
        };
    }
}
