package io.palmares.verifier.count;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The papers of a category together: a class's weight multiplies its ballots; marks for those who withdrew
/// do not count, and rankings pass on.
final class Electorate implements Rows {
    private final List<OpenedPaper> papers;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final long[] weights;
    private long abstained;
    private long voters;

    Electorate(List<String> candidates, List<OpenedPaper> papers) {
        this.papers = papers;
        candidates.forEach(id -> numbers.put(id, numbers.size()));
        Set<String> withdrawn = new HashSet<>();
        papers.forEach(paper -> withdrawn.addAll(paper.withdrawn()));
        numbers.keySet().removeAll(withdrawn);
        this.weights = weights(papers);
        papers.forEach(paper -> paper.ballots().accept(this::note));
    }

    private void note(Marks marks) {
        if (marks instanceof Marks.Abstain) abstained++;
        else voters++;
    }

    long abstained() {
        return abstained;
    }

    /// Ballots that say something, each once whatever its weight.
    long voters() {
        return voters;
    }

    @Override
    public void each(Taker taker) {
        for (int i = 0; i < papers.size(); i++) {
            long weight = weights[i];
            papers.get(i).ballots().accept(marks -> give(marks, weight, taker));
        }
    }

    private void give(Marks marks, long weight, Taker taker) {
        switch (marks) {
            case Marks.Abstain _ -> {}
            case Marks.Chosen chosen -> taker.take(standing(chosen.ids()), new long[0], weight);
            case Marks.Ranked(var ids) -> taker.take(standing(ids), new long[0], weight);
            case Marks.Given given -> points(given.figures(), weight, taker);
        }
    }

    private void points(Map<String, Long> figures, long weight, Taker taker) {
        List<String> ids =
                figures.keySet().stream().filter(numbers::containsKey).toList();
        long[] given =
                ids.stream().mapToLong(id -> figures.getOrDefault(id, 0L)).toArray();
        taker.take(standing(ids), given, weight);
    }

    private int[] standing(List<String> ids) {
        int[] standing = new int[ids.size()];
        int size = 0;
        for (String id : ids) {
            Integer number = numbers.get(id);
            if (number != null) standing[size++] = number;
        }
        return size == standing.length ? standing : Arrays.copyOf(standing, size);
    }

    /// Whole multiples: 1 and 1/2 become 2 and 1.
    private static long[] weights(List<OpenedPaper> papers) {
        List<Fraction> fractions = new ArrayList<>();
        BigInteger common = BigInteger.ONE;
        for (OpenedPaper paper : papers) {
            Fraction weight = Fraction.parse(paper.weight());
            fractions.add(weight);
            common = common.divide(common.gcd(weight.under())).multiply(weight.under());
        }
        Fraction scale = new Fraction(common, BigInteger.ONE);
        return fractions.stream()
                .mapToLong(f -> f.times(scale).over().longValueExact())
                .toArray();
    }
}
