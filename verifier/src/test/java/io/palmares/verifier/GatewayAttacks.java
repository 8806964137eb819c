package io.palmares.verifier;

import io.palmares.verifier.report.Code;
import java.util.List;
import java.util.Set;

/// The gateway: who serves what is published.
final class GatewayAttacks {
    private static final String WHO = "gateway";

    private GatewayAttacks() {}

    static List<Attack> all() {
        return List.of(
                new Attack(
                        WHO,
                        "changes a byte of what it serves",
                        Code.TILE_HASH,
                        Attack.NOTHING,
                        () -> Forged.served("tile/0/", bytes -> bytes[7] ^= 1)),
                new Attack(
                        WHO,
                        "serves a roll with one key exchanged",
                        Code.FILE_ROOT,
                        Attack.NOTHING,
                        () -> Forged.servedRoll()),
                new Attack(WHO, "holds a file back", Code.FILE_MISSING, Attack.NOTHING, () -> Forged.heldBack()),
                new Attack(
                        WHO,
                        "serves an older checkpoint than it did",
                        Code.PIN_AHEAD,
                        Attack.PIN,
                        () -> Forged.foundWithPin(Forged.yesterday())),
                new Attack(
                        WHO,
                        "writes down which session sent which ballot",
                        null,
                        "it sees both on one connection; that it stores neither together has to be believed, or avoided by casting"
                                + " over another network",
                        Set::of),
                new Attack(
                        WHO,
                        "serves a voting page that shows one choice and seals another",
                        null,
                        "the page comes from the operator: the receipt shows what was sealed when it is checked elsewhere",
                        Set::of));
    }
}
