package io.palmares.verifier.crypto;

import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// Whether an Ed25519 signature is good: canonical A and R, S below the group order, A of full order, and the equation
/// without a cofactor.
///
/// The library's own test multiplies the equation by a factor of its choosing, and an even factor makes a part of small
/// order in R vanish. So R has to lie in the group of prime order, where only the neutral point vanishes under such a
/// factor; whoever signs honestly has it there.
public final class Ed25519Check {
    private static final int KEY = 32;
    private static final int SIGNATURE = 64;
    private static final byte[] NEUTRAL = neutral();

    private Ed25519Check() {}

    public static boolean isGood(byte[] key, byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE || key.length != KEY) return false;
        Ed25519.PublicPoint point = Ed25519.validatePublicKeyFullExport(key, 0);
        return point != null
                && isInPrimeGroup(Arrays.copyOf(signature, KEY))
                && Ed25519.verify(signature, 0, point, message, 0, message.length);
    }

    /// A canonical point of full order.
    public static boolean isSound(byte[] key) {
        return key.length == KEY && Ed25519.validatePublicKeyFull(key, 0);
    }

    private static boolean isInPrimeGroup(byte[] point) {
        return Arrays.equals(point, NEUTRAL) || Ed25519.validatePublicKeyFull(point, 0);
    }

    private static byte[] neutral() {
        byte[] point = new byte[KEY];
        point[0] = 1;
        return point;
    }
}
