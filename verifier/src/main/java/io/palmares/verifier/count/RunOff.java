package io.palmares.verifier.count;

import io.palmares.verifier.json.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// One elimination: rounds over the ballots with those still standing, each round read anew from the ballots.
final class RunOff {
    private final List<String> candidates;
    private final Rows rows;
    private final boolean[] standing;
    private final List<Round> rounds = new ArrayList<>();

    /// @param spent ballots that name nobody who still stands
    record Round(List<Long> votes, List<Integer> standing, long spent, List<Integer> elected, List<Integer> out) {
        /// More than half of the ballots that count in this round.
        long majority() {
            return votes.stream().mapToLong(Long::longValue).reduce(0, Math::addExact) / 2 + 1;
        }
    }

    RunOff(List<String> candidates, Rows rows, Collection<Integer> from) {
        this.candidates = candidates;
        this.rows = rows;
        this.standing = new boolean[candidates.size()];
        from.forEach(i -> standing[i] = true);
    }

    List<Round> rounds() {
        return rounds;
    }

    List<Integer> left() {
        return IntStream.range(0, standing.length)
                .filter(i -> standing[i])
                .boxed()
                .sorted(Comparator.comparing(candidates::get))
                .toList();
    }

    /// The votes of the round that comes, nobody elected or out yet.
    Round next() {
        long[] votes = new long[standing.length];
        long[] spent = new long[1];
        rows.each((ranking, _, ballots) -> {
            for (int i : ranking) {
                if (standing[i]) {
                    votes[i] = Math.addExact(votes[i], ballots);
                    return;
                }
            }
            spent[0] = Math.addExact(spent[0], ballots);
        });
        return new Round(Arrays.stream(votes).boxed().toList(), left(), spent[0], List.of(), List.of());
    }

    void close(Round round, List<Integer> elected, List<Integer> out) {
        rounds.add(new Round(round.votes(), round.standing(), round.spent(), elected, out));
        out.forEach(i -> standing[i] = false);
    }

    /// Those who stand, in tiers of equal votes, the fewest first.
    List<List<Integer>> fewestFirst(Round round) {
        TreeMap<Long, List<Integer>> tiers = new TreeMap<>();
        left().forEach(i -> tiers.computeIfAbsent(round.votes().get(i), _ -> new ArrayList<>())
                .add(i));
        return List.copyOf(tiers.values());
    }

    List<String> ids(Collection<Integer> numbers) {
        return numbers.stream().map(candidates::get).sorted().toList();
    }

    /// First these; then who stood in the last round, by votes; then those who went, the last ones first.
    List<List<String>> ranking(List<Integer> first) {
        List<List<String>> tiers = new ArrayList<>();
        Set<Integer> placed = new TreeSet<>();
        place(tiers, placed, first);
        Round last = rounds.getLast();
        TreeMap<Long, List<Integer>> byVotes = new TreeMap<>();
        last.standing()
                .forEach(i -> byVotes.computeIfAbsent(last.votes().get(i), _ -> new ArrayList<>())
                        .add(i));
        byVotes.descendingMap().values().forEach(tier -> place(tiers, placed, tier));
        rounds.reversed().forEach(round -> place(tiers, placed, round.out()));
        return List.copyOf(tiers);
    }

    private void place(List<List<String>> tiers, Set<Integer> placed, List<Integer> tier) {
        List<Integer> rest = tier.stream().filter(placed::add).toList();
        if (!rest.isEmpty()) tiers.add(ids(rest));
    }

    /// @param threshold whether the rounds say what elects
    Json printed(boolean threshold) {
        return new Json.Items(rounds.stream().map(r -> printed(r, threshold)).toList());
    }

    private Json printed(Round round, boolean threshold) {
        Json.Members tallies = Json.object();
        round.standing()
                .forEach(i -> tallies.put(
                        candidates.get(i), Json.of(Long.toString(round.votes().get(i)))));
        Json.Members object = Json.object()
                .put("tallies", tallies)
                .put("nonTransferable", Json.of(Long.toString(round.spent())))
                .put("elected", Json.texts(ids(round.elected())))
                .put("eliminated", Json.texts(ids(round.out())));
        return threshold ? object.put("threshold", Json.of(Long.toString(round.majority()))) : object;
    }
}
