package io.palmares.verifier.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// More records than are kept in memory come out in order, each as often as it went in.
class SortingRecordsTest {
    @Test
    void sortsWhatLiesInFiles() {
        Random random = new Random(5);
        List<Long> expected = new ArrayList<>();
        List<Long> sorted = new ArrayList<>();
        // 100 files of 20: they are merged once on the way.
        try (Sorted records = new Sorted(8, 20)) {
            for (int i = 0; i < 2_013; i++) {
                long value = random.nextLong(1_000);
                expected.add(value);
                records.add(ByteBuffer.allocate(8).putLong(value).array());
            }
            records.each(bytes -> sorted.add(ByteBuffer.wrap(bytes).getLong()));
        }
        expected.sort(null);
        assertThat(sorted).isEqualTo(expected);
    }

    @Test
    void readsTwice() {
        try (Sorted records = new Sorted(1, 2)) {
            for (byte b : new byte[] {3, -1, 2}) records.add(new byte[] {b});
            List<Byte> once = new ArrayList<>();
            List<Byte> twice = new ArrayList<>();
            records.each(bytes -> once.add(bytes[0]));
            records.each(bytes -> twice.add(bytes[0]));
            assertThat(once).containsExactly((byte) 2, (byte) 3, (byte) -1).isEqualTo(twice);
        }
    }
}
