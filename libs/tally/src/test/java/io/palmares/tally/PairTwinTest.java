package io.palmares.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.tally.Rule.Strength;
import io.palmares.tally.Rule.Unranked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Methods over pairs against definitions written down as they are in the books.
class PairTwinTest {
    private static Election election(int seed) {
        Random random = new Random(seed);
        return Election.random(random, 1 + random.nextInt(5), random.nextInt(25), seed % 4);
    }

    private static Unranked unranked(int seed) {
        return seed % 3 == 0 ? Unranked.IGNORED : Unranked.LAST;
    }

    private static int[][] preferring(Election election, Unranked unranked) {
        int n = election.candidates().size();
        int[][] d = new int[n][n];
        for (List<List<Integer>> ballot : election.ballots()) {
            for (int x = 0; x < n; x++) {
                for (int y = 0; y < n; y++) {
                    int px = place(ballot, x);
                    int py = place(ballot, y);
                    boolean counts = unranked == Unranked.LAST || (px < 99 && py < 99);
                    d[x][y] += counts && px < py ? 1 : 0;
                }
            }
        }
        return d;
    }

    private static int place(List<List<Integer>> ballot, int candidate) {
        for (int tier = 0; tier < ballot.size(); tier++) {
            if (ballot.get(tier).contains(candidate)) {
                return tier;
            }
        }
        return 99;
    }

    private static List<Integer> all(Election election) {
        return IntStream.range(0, election.candidates().size()).boxed().toList();
    }

    private static List<List<Integer>> tiers(List<Integer> candidates, IntFunction<Double> figure) {
        TreeMap<Double, List<Integer>> byFigure = new TreeMap<>();
        candidates.forEach(c -> byFigure.computeIfAbsent(-figure.apply(c), _ -> new ArrayList<>())
                .add(c));
        return List.copyOf(byFigure.values());
    }

    @ParameterizedTest
    @MethodSource("io.palmares.tally.Election#seeds")
    void copelandRanksAsItsTwin(int seed) {
        Election election = election(seed);
        int[][] d = preferring(election, unranked(seed));
        List<List<Integer>> expected = tiers(all(election), x -> {
            double score = 0;
            for (int y : all(election)) {
                score += x == y ? 0 : d[x][y] > d[y][x] ? 1 : d[x][y] == d[y][x] ? 0.5 : 0;
            }
            return score;
        });
        assertThat(election.ranking(new Rule.Copeland(unranked(seed)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("io.palmares.tally.Election#seeds")
    void minimaxRanksAsItsTwin(int seed) {
        Election election = election(seed);
        int[][] d = preferring(election, unranked(seed));
        Strength strength =
                List.of(Strength.WINNING, Strength.MARGIN, Strength.OPPOSITION).get(seed % 3);
        List<List<Integer>> expected = tiers(all(election), x -> {
            double worst = all(election).size() == 1 ? 0 : -1000;
            for (int y : all(election)) {
                double value = switch (strength) {
                    case WINNING -> d[y][x] > d[x][y] ? d[y][x] : 0;
                    case MARGIN -> d[y][x] - d[x][y];
                    default -> d[y][x];
                };
                worst = x == y ? worst : Math.max(worst, value);
            }
            return -worst;
        });
        assertThat(election.ranking(new Rule.Minimax(strength, unranked(seed)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("io.palmares.tally.Election#seeds")
    void schulzeRanksAsItsTwin(int seed) {
        Election election = election(seed);
        int[][] d = preferring(election, unranked(seed));
        Strength strength =
                List.of(Strength.WINNING, Strength.MARGIN, Strength.RATIO).get(seed % 3);
        int n = all(election).size();
        double[][] p = new double[n][n];
        for (int x = 0; x < n; x++) {
            for (int y = 0; y < n; y++) {
                p[x][y] = x == y ? 0 : widest(d, strength, x, y, Set.of(x));
            }
        }
        List<List<Integer>> expected = new ArrayList<>();
        List<Integer> left = new ArrayList<>(all(election));
        while (!left.isEmpty()) {
            List<Integer> now = List.copyOf(left);
            List<Integer> top = now.stream()
                    .filter(x -> now.stream().allMatch(y -> p[x][y] >= p[y][x]))
                    .toList();
            expected.add(top);
            left.removeAll(top);
        }
        assertThat(election.ranking(new Rule.Schulze(strength, unranked(seed)))).isEqualTo(expected);
    }

    /// Walks every path.
    private static double widest(int[][] d, Strength strength, int from, int to, Set<Integer> visited) {
        double best = link(d, strength, from, to);
        for (int via = 0; via < d.length; via++) {
            if (!visited.contains(via) && via != to) {
                Set<Integer> more = new HashSet<>(visited);
                more.add(via);
                best = Math.max(best, Math.min(link(d, strength, from, via), widest(d, strength, via, to, more)));
            }
        }
        return best;
    }

    private static double link(int[][] d, Strength strength, int x, int y) {
        if (d[x][y] <= d[y][x]) {
            return 0;
        }
        return switch (strength) {
            case WINNING -> d[x][y];
            case MARGIN -> d[x][y] - d[y][x];
            default -> d[y][x] == 0 ? Double.POSITIVE_INFINITY : (double) d[x][y] / d[y][x];
        };
    }

    @ParameterizedTest
    @MethodSource("io.palmares.tally.Election#seeds")
    void theSmithSetIsTheSmallestThatBeatsAllOutside(int seed) {
        Election election = election(seed);
        int[][] d = preferring(election, unranked(seed));
        int n = all(election).size();
        TreeSet<Integer> smallest = new TreeSet<>(all(election));
        for (int bits = 1; bits < 1 << n; bits++) {
            int set = bits;
            List<Integer> in =
                    all(election).stream().filter(i -> (set >> i & 1) == 1).toList();
            List<Integer> out =
                    all(election).stream().filter(i -> (set >> i & 1) == 0).toList();
            boolean dominates = in.stream().allMatch(x -> out.stream().allMatch(y -> d[x][y] > d[y][x]));
            if (dominates && in.size() < smallest.size()) {
                smallest = new TreeSet<>(in);
            }
        }
        Evidence.Pairs pairs = (Evidence.Pairs)
                election.counted(new Rule.CondorcetWinner(unranked(seed)), 1).evidence();
        assertThat(election.numbers(pairs.smithSet())).containsExactlyElementsOf(smallest);
        assertThat(pairs.condorcetWinner().isPresent()).isEqualTo(smallest.size() == 1);
    }

    /// Tries every order of the majorities that has the stronger first, and locks as the book says.
    @ParameterizedTest
    @MethodSource("io.palmares.tally.Election#seeds")
    void rankedPairsNamesTheWinnersOfEveryOrderOfEquals(int seed) {
        Random random = new Random(seed);
        Election election = Election.random(random, 1 + random.nextInt(4), 1 + random.nextInt(9), seed % 3);
        Strength strength = seed % 2 == 0 ? Strength.WINNING : Strength.MARGIN;
        int[][] d = preferring(election, Unranked.LAST);
        Set<List<Integer>> winners = new HashSet<>();
        List<int[]> majorities = new ArrayList<>();
        for (int x = 0; x < d.length; x++) {
            for (int y = 0; y < d.length; y++) {
                if (d[x][y] > d[y][x]) {
                    majorities.add(new int[] {x, y});
                }
            }
        }
        lock(d, strength, majorities, new ArrayList<>(), winners);
        Outcome outcome = election.counted(new Rule.RankedPairs(strength, Unranked.LAST), 1)
                .outcome();
        TreeSet<Integer> all = new TreeSet<>();
        winners.forEach(all::addAll);
        if (winners.size() == 1) {
            assertThat(election.winners(new Rule.RankedPairs(strength, Unranked.LAST), 1))
                    .containsExactlyElementsOf(all);
        } else {
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.NeedsLot.class,
                            lot -> assertThat(election.numbers(lot.tied())).containsExactlyElementsOf(all));
        }
    }

    private static void lock(
            int[][] d, Strength strength, List<int[]> left, List<int[]> locked, Set<List<Integer>> winners) {
        if (left.isEmpty()) {
            winners.add(IntStream.range(0, d.length)
                    .filter(x -> locked.stream().noneMatch(m -> m[1] == x))
                    .boxed()
                    .toList());
            return;
        }
        int[] strongest =
                left.stream().min((a, b) -> compare(d, strength, a, b)).orElseThrow();
        for (int[] next : left) {
            if (compare(d, strength, next, strongest) == 0) {
                List<int[]> rest =
                        left.stream().filter(m -> !Arrays.equals(m, next)).toList();
                List<int[]> more = new ArrayList<>(locked);
                if (!reaches(locked, next[1], next[0])) {
                    more.add(next);
                }
                lock(d, strength, rest, more, winners);
            }
        }
    }

    private static int compare(int[][] d, Strength strength, int[] a, int[] b) {
        if (strength == Strength.MARGIN) {
            return (d[b[0]][b[1]] - d[b[1]][b[0]]) - (d[a[0]][a[1]] - d[a[1]][a[0]]);
        }
        return d[a[0]][a[1]] != d[b[0]][b[1]] ? d[b[0]][b[1]] - d[a[0]][a[1]] : d[a[1]][a[0]] - d[b[1]][b[0]];
    }

    private static boolean reaches(List<int[]> locked, int from, int to) {
        return from == to || locked.stream().anyMatch(m -> m[0] == from && reaches(locked, m[1], to));
    }

    @ParameterizedTest
    @MethodSource("io.palmares.tally.Election#seeds")
    void duelsAgreeWithTheFullTable(int seed) {
        Election election = election(seed);
        int[][] d = preferring(election, Unranked.LAST);
        Duels duels = Duels.among(all(election), election.rankings()).orElseThrow();
        Map<Integer, Fraction> sums = new TreeMap<>();
        for (int x : all(election)) {
            sums.put(x, Fraction.of(IntStream.of(d[x]).sum()));
            for (int y : all(election)) {
                assertThat(duels.votes(x, y)).isEqualTo(d[x][y]);
            }
        }
        sums.forEach((x, sum) -> assertThat(duels.preferences(x)).isEqualTo(sum));
    }
}
