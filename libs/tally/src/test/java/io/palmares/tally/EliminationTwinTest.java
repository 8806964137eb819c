package io.palmares.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.tally.Rule.TieRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Elimination counts against the most obvious program: look at every ballot again in every round.
class EliminationTwinTest {
    private static Election election(int seed) {
        Random random = new Random(seed);
        return Election.random(random, 1 + random.nextInt(6), random.nextInt(30), 0);
    }

    private static Map<Integer, Integer> firsts(Election election, Collection<Integer> in) {
        Map<Integer, Integer> votes = new TreeMap<>();
        in.forEach(i -> votes.put(i, 0));
        for (List<List<Integer>> ballot : election.ballots()) {
            ballot.stream()
                    .map(List::getFirst)
                    .filter(in::contains)
                    .findFirst()
                    .ifPresent(i -> votes.merge(i, 1, Integer::sum));
        }
        return votes;
    }

    private static int at(Map<Integer, Integer> votes, int candidate) {
        return votes.getOrDefault(candidate, 0);
    }

    private static int sum(Map<Integer, Integer> votes) {
        return votes.values().stream().mapToInt(v -> v).sum();
    }

    /// Rounds of an instant run-off where the first letter is the earliest in the order.
    private static List<Map<Integer, Integer>> irv(Election election, boolean batch) {
        TreeSet<Integer> in = new TreeSet<>(
                IntStream.range(0, election.candidates().size()).boxed().toList());
        List<Map<Integer, Integer>> rounds = new ArrayList<>();
        while (true) {
            Map<Integer, Integer> votes = firsts(election, in);
            rounds.add(votes);
            int most = votes.values().stream().mapToInt(v -> v).max().orElseThrow();
            if (most >= sum(votes) / 2 + 1 || in.size() == 1) {
                return rounds;
            }
            if (in.size() == 2) {
                return rounds;
            }
            in.removeAll(out(votes, batch));
        }
    }

    private static List<Integer> out(Map<Integer, Integer> votes, boolean batch) {
        List<Integer> ascending = new ArrayList<>(votes.keySet());
        ascending.sort((a, b) ->
                at(votes, a) == at(votes, b) ? Integer.compare(b, a) : Integer.compare(at(votes, a), at(votes, b)));
        for (int size = ascending.size() - 1; batch && size >= 2; size--) {
            int together = ascending.subList(0, size).stream()
                    .mapToInt(i -> at(votes, i))
                    .sum();
            if (together < at(votes, ascending.get(size))) {
                return ascending.subList(0, size);
            }
        }
        return ascending.subList(0, 1);
    }

    private static List<Map<Integer, Integer>> rounds(Election election, Count.Counted counted) {
        List<Map<Integer, Integer>> rounds = new ArrayList<>();
        for (Round round : ((Evidence.Rounds) counted.evidence()).rounds()) {
            Map<Integer, Integer> votes = new LinkedHashMap<>();
            round.tallies()
                    .forEach((c, v) -> votes.put(
                            election.candidates().indexOf(c), v.numerator().intValueExact()));
            rounds.add(votes);
        }
        return rounds;
    }

    @ParameterizedTest
    @MethodSource("io.palmares.tally.Election#seeds")
    void instantRunoffGoesRoundByRoundAsItsTwin(int seed) {
        Election election = election(seed);
        boolean batch = seed % 2 == 0;
        Rule rule = new Rule.InstantRunoff(batch, new TieRule.InOrder(election.candidates()));
        List<Map<Integer, Integer>> expected = irv(election, batch);
        assertThat(rounds(election, election.counted(rule, 1))).isEqualTo(expected);
        Map<Integer, Integer> last = expected.getLast();
        int winner = last.keySet().stream()
                .max((a, b) ->
                        at(last, a) == at(last, b) ? Integer.compare(b, a) : Integer.compare(at(last, a), at(last, b)))
                .orElseThrow();
        assertThat(election.winners(rule, 1)).containsExactly(winner);
    }

    @ParameterizedTest
    @MethodSource("io.palmares.tally.Election#seeds")
    void bottomsUpKeepsTheSameAsItsTwin(int seed) {
        Election election = election(seed);
        int seats = 1 + seed % 3;
        TreeSet<Integer> in = new TreeSet<>(
                IntStream.range(0, election.candidates().size()).boxed().toList());
        List<Map<Integer, Integer>> expected = new ArrayList<>();
        while (in.size() > seats) {
            Map<Integer, Integer> votes = firsts(election, in);
            expected.add(votes);
            in.removeAll(out(votes, false));
        }
        expected.add(firsts(election, in));
        Rule rule = new Rule.BottomsUp(new TieRule.InOrder(election.candidates()));
        assertThat(rounds(election, election.counted(rule, seats))).isEqualTo(expected);
        assertThat(election.winners(rule, seats)).containsExactlyElementsOf(in);
    }

    @ParameterizedTest
    @MethodSource("io.palmares.tally.Election#seeds")
    void eliminatingAllTiedEndsAsItsTwin(int seed) {
        Election election = election(seed);
        Rule rule = new Rule.InstantRunoff(false, new TieRule.EliminateAllTied());
        TreeSet<Integer> in = new TreeSet<>(
                IntStream.range(0, election.candidates().size()).boxed().toList());
        while (true) {
            Map<Integer, Integer> votes = firsts(election, in);
            TreeSet<Integer> figures = new TreeSet<>(votes.values());
            if (figures.last() >= sum(votes) / 2 + 1 || figures.size() == 1) {
                in.removeIf(i -> at(votes, i) != figures.last());
                break;
            }
            in.removeIf(i -> at(votes, i) == figures.first());
        }
        assertThat(election.winners(rule, 1)).containsExactlyElementsOf(in);
    }

    @ParameterizedTest
    @MethodSource("io.palmares.tally.Election#seeds")
    void theHugoBallotEndsAsItsTwin(int seed) {
        Election election = election(seed);
        Rule rule = new Rule.HugoFinal(election.candidate(0), 1);
        assertThat(election.winners(rule, 1)).containsExactlyElementsOf(hugo(election));
    }

    private static Set<Integer> hugo(Election election) {
        TreeSet<Integer> in = new TreeSet<>(
                IntStream.range(0, election.candidates().size()).boxed().toList());
        Map<Integer, Integer> first = firsts(election, in);
        while (in.size() > 1) {
            Map<Integer, Integer> votes = firsts(election, in);
            TreeSet<Integer> figures = new TreeSet<>(votes.values());
            if (figures.last() * 2 > sum(votes)) {
                in.removeIf(i -> at(votes, i) != figures.last());
                break;
            }
            List<Integer> lowest =
                    in.stream().filter(i -> at(votes, i) == figures.first()).toList();
            int fewest = lowest.stream().mapToInt(i -> at(first, i)).min().orElseThrow();
            List<Integer> out =
                    lowest.stream().filter(i -> at(first, i) == fewest).toList();
            if (out.size() == in.size()) {
                return in;
            }
            in.removeAll(out);
        }
        int winner = in.first();
        int balance = 0;
        for (List<List<Integer>> ballot : election.ballots()) {
            List<Integer> order = ballot.stream().map(List::getFirst).toList();
            int noAward = order.contains(0) ? order.indexOf(0) : 99;
            int mine = order.contains(winner) ? order.indexOf(winner) : 99;
            balance += Integer.compare(noAward, mine);
        }
        return winner != 0 && balance < 0 ? new TreeSet<>(List.of(0)) : in;
    }
}
