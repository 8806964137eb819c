package io.palmares.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Malformed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundlingEntriesTest {
    private static final EntryBundle BUNDLE =
            new EntryBundle(List.of(Bytes.utf8("abc"), Bytes.utf8(""), Bytes.utf8("d".repeat(300))));

    @Test
    void putsALengthOfTwoBytesBeforeEachEntry() {
        assertThat(BUNDLE.bytes().slice(0, 10).hex()).isEqualTo("0003616263" + "0000" + "012c" + "64");
        assertThat(BUNDLE.bytes().length()).isEqualTo(3 * 2 + 303);
    }

    @Test
    void readsWhatItWrote() {
        assertThat(EntryBundle.parse(BUNDLE.bytes())).isEqualTo(BUNDLE);
        assertThat(EntryBundle.parse(Bytes.of(new byte[0])).entries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "0001", "000261", "000161ff"})
    void refusesABundleThatEndsWithinAnEntry(String hex) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> EntryBundle.parse(Bytes.fromHex(hex)));
    }
}
