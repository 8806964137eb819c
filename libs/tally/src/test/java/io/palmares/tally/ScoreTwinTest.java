package io.palmares.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.tally.Rule.Aggregate;
import io.palmares.tally.Rule.Missing;
import io.palmares.tally.Rule.PlacePoints;
import io.palmares.tally.Rule.UnrankedPoints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Points, scores, approvals and nominations against sums over single ballots.
class ScoreTwinTest {
    private static Election election(int seed) {
        Random random = new Random(seed);
        return Election.random(random, 1 + random.nextInt(6), random.nextInt(25), seed % 5);
    }

    private static Map<Candidate, Fraction> scores(Count count) {
        return ((Evidence.Scored) ((Count.Counted) count).evidence()).scores();
    }

    private static Fraction sum(Stream<Fraction> numbers) {
        return numbers.reduce(Fraction.ZERO, Fraction::plus);
    }

    @ParameterizedTest
    @MethodSource("io.palmares.tally.Election#seeds")
    void approvalsAndSharesAddUp(int seed) {
        Election election = election(seed);
        for (int i = 0; i < election.candidates().size(); i++) {
            int candidate = i;
            List<List<List<Integer>>> naming = election.ballots().stream()
                    .filter(b -> b.stream().anyMatch(t -> t.contains(candidate)))
                    .toList();
            Fraction shares = sum(naming.stream()
                    .map(b -> Fraction.of(1, b.stream().mapToInt(List::size).sum())));
            assertThat(scores(count(election, new Rule.Approval())))
                    .containsEntry(election.candidate(i), Fraction.of(naming.size()));
            assertThat(scores(count(election, new Rule.Satisfaction()))).containsEntry(election.candidate(i), shares);
        }
    }

    private static Count count(Election election, Rule rule) {
        return Tally.count(new Contest("t", election.candidates(), 1, rule, election.selections()));
    }

    @ParameterizedTest
    @MethodSource("io.palmares.tally.Election#seeds")
    void sharedFirstRanksAreSplit(int seed) {
        Election election = election(seed);
        for (int i = 0; i < election.candidates().size(); i++) {
            int candidate = i;
            Fraction expected = sum(election.ballots().stream()
                    .filter(b -> !b.isEmpty() && b.getFirst().contains(candidate))
                    .map(b -> Fraction.of(1, b.getFirst().size())));
            assertThat(scores(election.count(new Rule.Plurality(true)))).containsEntry(election.candidate(i), expected);
        }
    }

    @ParameterizedTest
    @MethodSource("io.palmares.tally.Election#seeds")
    void bordaGivesEveryPlaceItsPoints(int seed) {
        Election election = election(seed);
        int n = election.candidates().size();
        List<PlacePoints> kinds = List.of(
                new PlacePoints.Places(Fraction.of(seed % 2)),
                new PlacePoints.Dowdall(),
                new PlacePoints.Geometric(Fraction.of(3, 2)),
                new PlacePoints.Table(List.of(Fraction.of(12), Fraction.of(10), Fraction.of(8))));
        PlacePoints kind = kinds.get(seed % 4);
        UnrankedPoints unranked = seed % 3 == 0 ? UnrankedPoints.AVERAGE : UnrankedPoints.ZERO;
        Map<Candidate, Fraction> scores = scores(election.count(new Rule.Borda(kind, unranked)));
        for (int i = 0; i < n; i++) {
            int candidate = i;
            Fraction expected = sum(election.ballots().stream().map(b -> points(b, candidate, kind, unranked, n)));
            assertThat(scores).containsEntry(election.candidate(i), expected);
        }
    }

    private static Fraction points(
            List<List<Integer>> ballot, int candidate, PlacePoints kind, UnrankedPoints unranked, int n) {
        int before = 0;
        for (List<Integer> tier : ballot) {
            if (tier.contains(candidate)) {
                return average(before, before + tier.size(), kind, n);
            }
            before += tier.size();
        }
        return unranked == UnrankedPoints.AVERAGE ? average(before, n, kind, n) : Fraction.ZERO;
    }

    private static Fraction average(int from, int to, PlacePoints kind, int n) {
        return sum(IntStream.range(from, to).mapToObj(k -> worth(k + 1, kind, n)))
                .dividedBy(to - (long) from);
    }

    private static Fraction worth(int k, PlacePoints kind, int n) {
        return switch (kind) {
            case PlacePoints.Places places -> Fraction.of(n - (long) k).plus(places.lowest());
            case PlacePoints.Dowdall _ -> Fraction.of(1, k);
            case PlacePoints.Geometric geometric ->
                Stream.iterate(Fraction.ONE, f -> f.dividedBy(geometric.base()))
                        .skip(k - 1L)
                        .findFirst()
                        .orElseThrow();
            case PlacePoints.Table table ->
                k <= table.points().size() ? table.points().get(k - 1) : Fraction.ZERO;
        };
    }

    @ParameterizedTest
    @MethodSource("io.palmares.tally.Election#seeds")
    void scoresAggregateAsTheSortedListDoes(int seed) {
        Random random = new Random(seed);
        int n = 1 + random.nextInt(4);
        List<Map<Integer, Fraction>> ballots = new ArrayList<>();
        for (int b = 0; b < 1 + random.nextInt(12); b++) {
            Map<Integer, Fraction> ballot = new HashMap<>();
            IntStream.range(0, n)
                    .filter(_ -> random.nextInt(4) > 0)
                    .forEach(i -> ballot.put(i, Fraction.of(random.nextInt(11), 2)));
            ballots.add(ballot);
        }
        Scores.Builder builder = Scores.of(n);
        ballots.forEach(b -> builder.accept(b, 1));
        Missing missing = seed % 2 == 0 ? Missing.ZERO : Missing.SKIP;
        List<Aggregate> aggregates = List.of(
                new Aggregate.Sum(),
                new Aggregate.Mean(),
                new Aggregate.Median(),
                new Aggregate.Trimmed(2, 1),
                new Aggregate.TrimmedShare(Fraction.of(1, 5)));
        Aggregate aggregate = aggregates.get(seed % 5);
        Contest contest = new Contest(
                "t", Election.candidates(n), 1, new Rule.Score(aggregate, missing, Optional.empty()), builder.build());
        Map<Candidate, Fraction> scores = scores(Tally.count(contest));
        for (int i = 0; i < n; i++) {
            int candidate = i;
            List<Fraction> marks = ballots.stream()
                    .flatMap(b -> Optional.ofNullable(b.get(candidate))
                            .or(() -> missing == Missing.ZERO ? Optional.of(Fraction.ZERO) : Optional.empty())
                            .stream())
                    .sorted()
                    .toList();
            Optional<Fraction> expected = aggregated(marks, aggregate);
            assertThat(Optional.ofNullable(scores.get(Election.candidates(n).get(i))))
                    .isEqualTo(expected);
        }
    }

    private static Optional<Fraction> aggregated(List<Fraction> marks, Aggregate aggregate) {
        int m = marks.size();
        return switch (aggregate) {
            case Aggregate.Sum _ -> Optional.of(sum(marks.stream()));
            case Aggregate.Mean _ -> mean(marks);
            case Aggregate.Median _ -> m == 0 ? Optional.empty() : mean(marks.subList((m - 1) / 2, m / 2 + 1));
            case Aggregate.Trimmed t ->
                m <= t.dropHigh() + t.dropLow() ? Optional.empty() : mean(marks.subList(t.dropLow(), m - t.dropHigh()));
            case Aggregate.TrimmedShare _ -> m < 5 ? mean(marks) : mean(marks.subList(m / 5, m - m / 5));
        };
    }

    private static Optional<Fraction> mean(List<Fraction> marks) {
        return marks.isEmpty()
                ? Optional.empty()
                : Optional.of(sum(marks.stream()).dividedBy(marks.size()));
    }

    @ParameterizedTest
    @MethodSource("io.palmares.tally.Election#seeds")
    void nominationsEndWithTheFinalistsOfTheTwin(int seed) {
        Random random = new Random(seed);
        Election election = Election.random(random, 2 + random.nextInt(7), 1 + random.nextInt(15), 0);
        int finalists = 1 + random.nextInt(4);
        Contest contest = new Contest(
                "t",
                election.candidates(),
                finalists,
                new Rule.EPluribusHugo(finalists, Optional.empty()),
                election.selections());
        Evidence.Nominations evidence = (Evidence.Nominations) ((Count.Counted) Tally.count(contest)).evidence();
        assertThat(election.numbers(evidence.finalists())).isEqualTo(finalists(election, finalists));
    }

    private static List<Integer> finalists(Election election, int finalists) {
        List<List<Integer>> ballots = election.ballots().stream()
                .map(b -> b.stream().map(List::getFirst).toList())
                .toList();
        TreeSet<Integer> in =
                new TreeSet<>(ballots.stream().flatMap(List::stream).toList());
        while (in.size() > finalists) {
            Map<Integer, Fraction> points = new TreeMap<>();
            Map<Integer, Fraction> names = new TreeMap<>();
            for (List<Integer> ballot : ballots) {
                List<Integer> left = ballot.stream().filter(in::contains).toList();
                left.forEach(i -> points.merge(i, Fraction.of(1, left.size()), Fraction::plus));
                left.forEach(i -> names.merge(i, Fraction.ONE, Fraction::plus));
            }
            Comparator<Integer> byPoints = Comparator.comparing(i -> points.getOrDefault(i, Fraction.ZERO));
            Comparator<Integer> byNames = Comparator.comparing(i -> names.getOrDefault(i, Fraction.ZERO));
            List<Integer> order = in.stream().sorted(byPoints).toList();
            Integer second = order.get(1);
            List<Integer> selected =
                    order.stream().filter(i -> byPoints.compare(i, second) <= 0).toList();
            Comparator<Integer> both = byNames.thenComparing(byPoints);
            Integer worst = selected.stream().min(both).orElseThrow();
            List<Integer> out =
                    selected.stream().filter(i -> both.compare(i, worst) == 0).toList();
            if (in.size() - out.size() < finalists) {
                break;
            }
            in.removeAll(out);
        }
        return List.copyOf(in);
    }

    @ParameterizedTest
    @MethodSource("io.palmares.tally.Election#seeds")
    void starElectsTheTwinsWinnerOrStopsWithIt(int seed) {
        Random random = new Random(seed);
        int n = 1 + random.nextInt(4);
        List<int[]> ballots = new ArrayList<>();
        Scores.Builder builder = Scores.of(n);
        for (int b = 0; b < 1 + random.nextInt(7); b++) {
            int[] ballot = random.ints(n, 0, 4).toArray();
            Map<Integer, Fraction> scores = new HashMap<>();
            IntStream.range(0, n).forEach(i -> scores.put(i, Fraction.of(ballot[i])));
            ballots.add(ballot);
            builder.accept(scores, 1);
        }
        List<Candidate> candidates = Election.candidates(n);
        Rule rule = new Rule.Star(Fraction.of(3), seed % 2 == 0 ? candidates : List.of());
        Outcome outcome =
                ((Count.Counted) Tally.count(new Contest("t", candidates, 1, rule, builder.build()))).outcome();
        List<Integer> all = IntStream.range(0, n).boxed().toList();
        List<Integer> finalists = n < 3 ? all : best(all, 2, ballots, seed % 2 == 0);
        List<Integer> winner = finalists.size() > 2 || finalists.size() < 2
                ? finalists.size() == 1 ? finalists : List.of()
                : runoff(finalists, ballots, seed % 2 == 0);
        if (winner.isEmpty()) {
            assertThat(outcome).isInstanceOf(Outcome.NeedsLot.class);
        } else {
            assertThat(outcome.ranking().getFirst()).containsExactly(candidates.get(winner.getFirst()));
        }
    }

    private static int total(List<int[]> ballots, int i) {
        return ballots.stream().mapToInt(b -> b[i]).sum();
    }

    private static int tops(List<int[]> ballots, int i) {
        return (int) ballots.stream().filter(b -> b[i] == 3).count();
    }

    private static int preferred(List<int[]> ballots, int i, List<Integer> others) {
        return others.stream()
                .mapToInt(o -> (int) ballots.stream().filter(b -> b[i] > b[o]).count())
                .sum();
    }

    /// Adds whole groups of equals from the top; the group on the cut is told apart by the next figure.
    private static List<Integer> best(List<Integer> all, int places, List<int[]> ballots, boolean lot) {
        List<Integer> in = new ArrayList<>();
        List<Integer> tied = new ArrayList<>(all);
        List<Integer> equal = onTheCut(in, tied, places, i -> total(ballots, i));
        List<Integer> group = List.copyOf(equal);
        equal = onTheCut(in, equal, places, i -> preferred(ballots, i, group));
        equal = onTheCut(in, equal, places, i -> tops(ballots, i));
        equal = lot ? onTheCut(in, equal, places, i -> -i) : equal;
        in.addAll(equal);
        return in;
    }

    private static List<Integer> onTheCut(List<Integer> in, List<Integer> tied, int places, IntUnaryOperator figure) {
        TreeMap<Integer, List<Integer>> groups = new TreeMap<>(Comparator.reverseOrder());
        tied.forEach(i -> groups.computeIfAbsent(figure.applyAsInt(i), _ -> new ArrayList<>())
                .add(i));
        for (List<Integer> group : groups.values()) {
            if (in.size() == places) {
                return List.of();
            }
            if (in.size() + group.size() > places) {
                return group;
            }
            in.addAll(group);
        }
        return List.of();
    }

    private static List<Integer> runoff(List<Integer> finalists, List<int[]> ballots, boolean lot) {
        List<Integer> in = new ArrayList<>();
        List<Integer> equal = onTheCut(in, finalists, 1, i -> preferred(ballots, i, finalists));
        equal = onTheCut(in, equal, 1, i -> total(ballots, i));
        equal = onTheCut(in, equal, 1, i -> tops(ballots, i));
        equal = lot ? onTheCut(in, equal, 1, i -> -i) : equal;
        return equal.isEmpty() ? in : List.of();
    }
}
