package io.palmares.tally;

import io.palmares.tally.Rule.Quota;

/// Quotas from valid votes V and seats S.
final class Quotas {
    private Quotas() {}

    static Fraction value(Quota quota, long valid, int seats) {
        return switch (quota) {
            case Quota.Fixed fixed -> fixed.value();
            case Quota.Computed computed -> value(computed.formula(), valid, seats);
        };
    }

    static boolean strict(Quota quota) {
        return switch (quota) {
            case Quota.Fixed fixed -> fixed.strict();
            case Quota.Computed computed -> computed.strict();
        };
    }

    private static Fraction value(Quota.Formula formula, long valid, int seats) {
        Fraction perSeatAndOne = Fraction.of(valid, seats + 1L);
        return switch (formula) {
            case DROOP -> perSeatAndOne.floor().plus(Fraction.ONE);
            case HAGENBACH_BISCHOFF -> perSeatAndOne;
            case IMPERIALI -> Fraction.of(valid, seats + 2L);
            case HARE -> Fraction.of(valid, seats);
            case HARE_CEILING -> Fraction.of(-valid, seats).floor().negate();
            case PRF4 -> perSeatAndOne.truncated(4).plus(Fraction.of(1, 10_000));
            case DYNAMIC -> perSeatAndOne.truncated(9).plus(Fraction.of(1, 1_000_000_000));
        };
    }
}
