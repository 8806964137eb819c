package io.palmares.tally;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Turns the numbers that counting works with into candidates. Everything comes out in the order of ids, so
/// that the order in which candidates or ballots arrived leaves no trace.
final class Board {
    private static final long MAX_CELLS = 3_000_000;

    private final List<Candidate> candidates;
    private final int[] byId;
    private long spent;
    private final Map<Candidate, Integer> numbers = new LinkedHashMap<>();

    Board(List<Candidate> candidates) {
        this.candidates = candidates;
        this.byId = IntStream.range(0, candidates.size())
                .boxed()
                .sorted(Comparator.comparing(i -> candidates.get(i).id()))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < candidates.size(); i++) {
            numbers.put(candidates.get(i), i);
        }
    }

    int size() {
        return candidates.size();
    }

    Candidate candidate(int number) {
        return candidates.get(number);
    }

    /// The candidate's number, or -1 for someone who does not stand.
    int number(Candidate candidate) {
        return numbers.getOrDefault(candidate, -1);
    }

    /// All numbers, in the order of ids.
    int[] inOrder() {
        return byId.clone();
    }

    List<Integer> all() {
        return Arrays.stream(byId).boxed().toList();
    }

    List<Candidate> list(Collection<Integer> some) {
        return some.stream()
                .map(candidates::get)
                .sorted(Comparator.comparing(Candidate::id))
                .toList();
    }

    List<List<Candidate>> tiers(List<List<Integer>> tiers) {
        return tiers.stream().map(this::list).toList();
    }

    /// A map, by candidate, of those for whom `value` gives something other than null.
    <V> Map<Candidate, V> map(IntFunction<? extends @Nullable V> value) {
        Map<Candidate, V> map = new LinkedHashMap<>();
        spend(size());
        for (int i : byId) {
            V v = value.apply(i);
            if (v != null) {
                map.put(candidates.get(i), v);
            }
        }
        return Collections.unmodifiableMap(map);
    }

    /// Evidence has a size limit: past it the count is refused instead of filling the memory.
    void spend(long cells) {
        spent += cells;
        if (spent > MAX_CELLS) {
            throw new TooLarge();
        }
    }

    /// A candidate list and rule so large that the evidence would not fit; [Tally] turns it into a refusal.
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;

        static final String PART = "size: the evidence would have more than " + MAX_CELLS + " figures";

        private TooLarge() {
            super(PART, null, false, false);
        }
    }

    /// Those numbers in `some`, kept in the order of ids.
    List<Integer> sorted(Collection<Integer> some) {
        return some.stream()
                .sorted(Comparator.comparing(i -> candidates.get(i).id()))
                .toList();
    }
}
