package io.palmares.benchmarks;

import io.palmares.tally.Contest;
import io.palmares.tally.Count;
import io.palmares.tally.Rankings;
import io.palmares.tally.Tally;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// An election of the size of Minneapolis 2013: 35 candidates; and pairs of 50.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CountingACity {
    private Contest instantRunoff = contest(1);
    private Contest scottish = contest(1);
    private Contest schulze = contest(1);

    @Setup
    public void ballots() {
        Rankings city = InMemory.rankings(Elections.Shape.CITY, 105_928, 35, 3);
        instantRunoff = InMemory.contest(InMemory.instantRunoff(35), 1, city);
        scottish = InMemory.contest(InMemory.scottish(35), 4, city);
        schulze = InMemory.contest(InMemory.schulze(), 1, InMemory.rankings(Elections.Shape.UNIFORM, 100_000, 50, 50));
    }

    @Benchmark
    public Count instantRunoff() {
        return Tally.count(instantRunoff);
    }

    @Benchmark
    public Count scottishStvForFourSeats() {
        return Tally.count(scottish);
    }

    @Benchmark
    public Count schulzeFiftyCandidatesHundredThousandBallots() {
        return Tally.count(schulze);
    }

    private static Contest contest(int ballots) {
        return InMemory.contest(InMemory.schulze(), 1, InMemory.rankings(Elections.Shape.CITY, ballots, 2, 1));
    }
}
