package io.palmares.tally;

import io.palmares.tally.Rule.Aggregate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Marks that one candidate got, equal ones together, and the one number made from them.
final class MarkCounts {
    private static final int FEW = 5;

    private final TreeMap<Fraction, Long> counts = new TreeMap<>();
    private long size;

    void add(Fraction mark, long count) {
        if (count > 0) {
            counts.merge(mark, count, Math::addExact);
            size = Math.addExact(size, count);
        }
    }

    long size() {
        return size;
    }

    /// Empty when there are no marks, or none left after dropping.
    Optional<Fraction> aggregate(Aggregate how) {
        if (size == 0) {
            return how instanceof Aggregate.Sum ? Optional.of(Fraction.ZERO) : Optional.empty();
        }
        return switch (how) {
            case Aggregate.Sum _ -> Optional.of(sum());
            case Aggregate.Mean _ -> Optional.of(sum().dividedBy(size));
            case Aggregate.Median _ ->
                Optional.of(at((size - 1) / 2).plus(at(size / 2)).dividedBy(2));
            case Aggregate.Trimmed(int high, int low) -> trimmed(high, low);
            case Aggregate.TrimmedShare(Fraction share) -> {
                long drop =
                        size < FEW ? 0 : share.times(size).floor().numerator().longValueExact();
                yield trimmed(drop, drop);
            }
        };
    }

    /// The mean square of the distances from the mean.
    Fraction variance() {
        Fraction mean = sum().dividedBy(size);
        Fraction squares = Fraction.ZERO;
        for (Map.Entry<Fraction, Long> mark : counts.entrySet()) {
            Fraction off = mark.getKey().minus(mean);
            squares = squares.plus(off.times(off).times(mark.getValue()));
        }
        return squares.dividedBy(size);
    }

    private Fraction sum() {
        Fraction sum = Fraction.ZERO;
        for (Map.Entry<Fraction, Long> mark : counts.entrySet()) {
            sum = sum.plus(mark.getKey().times(mark.getValue()));
        }
        return sum;
    }

    private Fraction at(long place) {
        long left = place;
        for (Map.Entry<Fraction, Long> mark : counts.entrySet()) {
            left -= mark.getValue();
            if (left < 0) {
                return mark.getKey();
            }
        }
        throw new IndexOutOfBoundsException(place);
    }

    private Optional<Fraction> trimmed(long high, long low) {
        long kept = size - high - low;
        if (kept <= 0) {
            return Optional.empty();
        }
        Fraction sum = Fraction.ZERO;
        long before = 0;
        for (Map.Entry<Fraction, Long> mark : counts.entrySet()) {
            long from = Math.max(before, low);
            before += mark.getValue();
            long to = Math.min(before, size - high);
            sum = sum.plus(mark.getKey().times(Math.max(0, to - from)));
        }
        return Optional.of(sum.dividedBy(kept));
    }
}
