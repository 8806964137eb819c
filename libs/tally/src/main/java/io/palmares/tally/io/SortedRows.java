package io.palmares.tally.io;

import io.palmares.tally.Packed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The order in which distinct ballots are written: the most frequent first, so that it does not
/// depend on the file they came from.
final class SortedRows {
    private SortedRows() {}

    static int[] of(Packed rows) {
        Comparator<Integer> byCount = Comparator.comparingLong(rows::count);
        return IntStream.range(0, rows.rows())
                .boxed()
                .sorted(byCount.reversed().thenComparing((a, b) -> compare(rows, a, b)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int compare(Packed rows, int a, int b) {
        return Arrays.compare(row(rows, a), row(rows, b));
    }

    static int[] row(Packed rows, int row) {
        return IntStream.range(rows.start(row), rows.end(row)).map(rows::at).toArray();
    }
}
