package io.palmares.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawingLotsTest {
    private static final Bytes FIRST = Bytes.fromHex("0a".repeat(32));
    private static final Bytes SECOND = Bytes.fromHex("0b".repeat(32));
    private static final List<String> CANDIDATES = List.of("c7f2k9qa", "b1b1b1b1", "zzzz0000", "00000000");

    @Test
    void ordersByTheTickets() {
        Lot lot = new Lot(FIRST, SECOND, List.of());
        List<String> byHand = CANDIDATES.stream()
                .sorted(Comparator.comparing(candidate -> Hash.sha256(
                        Bytes.utf8("palmares/v1/lot\0").shared(),
                        FIRST.toArray(),
                        SECOND.toArray(),
                        Bytes.utf8("\0\u0007manager").toArray(),
                        Bytes.utf8("\0\u0008" + candidate).toArray())))
                .toList();
        assertThat(lot.order("manager", CANDIDATES)).isEqualTo(byHand);
    }

    @Test
    void doesNotDependOnTheOrderGiven() {
        Lot lot = new Lot(FIRST, SECOND, List.of());
        assertThat(lot.order("manager", CANDIDATES.reversed())).isEqualTo(lot.order("manager", CANDIDATES));
    }

    @Test
    void dependsOnEverySeedRootAndCategory() {
        List<String> many =
                IntStream.range(0, 50).mapToObj(i -> "c%07d".formatted(i)).toList();
        List<String> order = new Lot(FIRST, SECOND, List.of()).order("manager", many);
        assertThat(new Lot(SECOND, FIRST, List.of()).order("manager", many)).isNotEqualTo(order);
        assertThat(new Lot(FIRST, SECOND, List.of(Hash.sha256())).order("manager", many))
                .isNotEqualTo(order);
        assertThat(new Lot(FIRST, SECOND, List.of()).order("partnership", many)).isNotEqualTo(order);
    }

    @Test
    void commitsToASeedBeforeItIsKnown() {
        assertThat(Lot.commitment(FIRST))
                .isEqualTo(Hash.sha256(Bytes.utf8("palmares/v1/lot-seed\0").toArray(), FIRST.toArray()));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Lot.commitment(FIRST.slice(0, 31)));
    }

    @Test
    void refusesSeedsOfAnotherLength() {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Lot(FIRST.slice(0, 31), SECOND, List.of()));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Lot(FIRST, SECOND.slice(0, 31), List.of()));
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> SaltedHash.of(SaltedHash.Kind.TEXT, FIRST.slice(0, 31), SECOND));
    }

    @Test
    void keepsSaltedHashesOfDifferentKindsApart() {
        Bytes record = Bytes.utf8("{}");
        assertThat(SaltedHash.of(SaltedHash.Kind.LABEL, FIRST, record))
                .isEqualTo(Hash.sha256(Bytes.utf8("palmares/v1/label\0").toArray(), FIRST.toArray(), record.toArray()))
                .isNotEqualTo(SaltedHash.of(SaltedHash.Kind.TEXT, FIRST, record));
    }
}
