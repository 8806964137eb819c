package io.palmares.ledger;

import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// The one place that decides whether a signature is good.
///
/// Bouncy Castle checks a multiple of the equation `S·B = R + k·A`, and an even multiple hides a small-order part of R:
/// it then takes what a cofactorless verifier refuses. With A and R both in the group of prime order nothing can hide.
final class StrictEd25519 {
    private static final Bytes NEUTRAL = Bytes.fromHex("01" + "00".repeat(31));

    private StrictEd25519() {}

    static boolean verifies(PublicKey key, byte[] message, Bytes signature) {
        return signature.length() == Ed25519.SIGNATURE_SIZE
                && key.isSound()
                && isOfPrimeOrder(signature.slice(0, Ed25519.PUBLIC_KEY_SIZE))
                && Ed25519.verify(signature.shared(), 0, key.bytes().shared(), 0, message, 0, message.length);
    }

    private static boolean isOfPrimeOrder(Bytes r) {
        return r.equals(NEUTRAL) || Ed25519.validatePublicKeyFull(r.shared(), 0);
    }
}
