package io.palmares.booth;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Malformed;

final class Lengths {
    private Lengths() {}

    static void require(Bytes bytes, int length, String what) {
        if (bytes.length() != length) {
            throw new Malformed(Malformed.Rule.LENGTH, what + " has " + length + " bytes");
        }
    }
}
