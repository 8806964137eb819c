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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Ten candidates and ever more ballots: collapsing them one by one, and counting what is left.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Growing {
    @Param({"10000", "100000", "1000000", "10000000"})
    public int ballots;

    @Param({"CITY", "UNIFORM"})
    public Elections.Shape shape = Elections.Shape.CITY;

    private int[] marks = {};
    private int[] ends = {};
    private Contest collapsed =
            InMemory.contest(InMemory.schulze(), 1, InMemory.rankings(Elections.Shape.CITY, 1, 2, 1));

    @Setup
    public void draw() {
        Elections elections = new Elections(shape, 10, 10, 2017);
        marks = new int[ballots * 10];
        ends = new int[ballots];
        int end = 0;
        for (int i = 0; i < ballots; i++) {
            int length = elections.next();
            System.arraycopy(elections.row(), 0, marks, end, length);
            end += length;
            ends[i] = end;
        }
        collapsed = InMemory.contest(InMemory.instantRunoff(10), 1, collapse());
    }

    @Benchmark
    public Rankings collapse() {
        Rankings.Builder rankings = Rankings.of(10);
        int start = 0;
        for (int end : ends) {
            rankings.accept(marks, start, end, 1);
            start = end;
        }
        return rankings.build();
    }

    @Benchmark
    public Count instantRunoffOfCollapsed() {
        return Tally.count(collapsed);
    }
}
