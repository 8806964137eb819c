package io.palmares.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.tally.Rule.PlacePoints;
import io.palmares.tally.Rule.Quota;
import io.palmares.tally.Rule.Quota.Formula;
import io.palmares.tally.Rule.Strength;
import io.palmares.tally.Rule.StvVariant;
import io.palmares.tally.Rule.TieRule;
import io.palmares.tally.Rule.Unranked;
import io.palmares.tally.Rule.UnrankedPoints;
import io.palmares.tally.print.CountJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must not change a result, whatever the method; and what methods promise beyond that.
class LawsTest {
    private static Election election(int seed) {
        Random random = new Random(seed);
        return Election.random(random, 2 + random.nextInt(5), 1 + random.nextInt(30), 0);
    }

    private static List<Rule> rules(List<Candidate> order) {
        TieRule ties = new TieRule.InOrder(order);
        TieRule stages = new TieRule.PreviousStageThenOrder(order);
        Quota droop = new Quota.Computed(Formula.DROOP, false);
        return List.of(
                new Rule.Plurality(true),
                new Rule.Borda(new PlacePoints.Places(Fraction.ONE), UnrankedPoints.AVERAGE),
                new Rule.InstantRunoff(false, ties),
                new Rule.InstantRunoff(true, new TieRule.Stop()),
                new Rule.InstantRunoff(false, new TieRule.PreviousRounds(List.of())),
                new Rule.BottomsUp(ties),
                new Rule.HugoFinal(order.getFirst(), 3),
                new Rule.SingleTransferable(new StvVariant.Simultaneous(4, false), droop, ties),
                new Rule.SingleTransferable(new StvVariant.Scottish(), droop, stages),
                new Rule.SingleTransferable(new StvVariant.Wigm(), droop, ties),
                new Rule.SingleTransferable(new StvVariant.WigmPrf(), droop, ties),
                new Rule.SingleTransferable(new StvVariant.MeekPrf(), new Quota.Computed(Formula.DYNAMIC, false), ties),
                new Rule.CondorcetWinner(Unranked.LAST),
                new Rule.Copeland(Unranked.LAST),
                new Rule.Minimax(Strength.MARGIN, Unranked.LAST),
                new Rule.Schulze(Strength.WINNING, Unranked.LAST),
                new Rule.RankedPairs(Strength.WINNING, Unranked.LAST));
    }

    private static String printed(Election election, Rule rule) {
        return CountJson.print(election.count(rule));
    }

    @ParameterizedTest
    @MethodSource("io.palmares.tally.Election#seeds")
    void theOrderOfBallotsAndCandidatesLeavesNoTrace(int seed) {
        Election election = election(seed);
        Election other = permuted(election, new Random(seed));
        for (Rule rule : rules(election.candidates())) {
            assertThat(printed(other, rule)).isEqualTo(printed(election, rule));
        }
    }

    /// The same people under other numbers, the same ballots in another order.
    private static Election permuted(Election election, Random random) {
        int n = election.candidates().size();
        List<Integer> places = new ArrayList<>(IntStream.range(0, n).boxed().toList());
        Collections.shuffle(places, random);
        List<Candidate> candidates = new ArrayList<>(election.candidates());
        IntStream.range(0, n).forEach(i -> candidates.set(places.get(i), election.candidate(i)));
        List<List<List<Integer>>> ballots = new ArrayList<>();
        election.ballots()
                .forEach(b -> ballots.add(b.stream()
                        .map(t -> t.stream().map(places::get).toList())
                        .toList()));
        Collections.shuffle(ballots, random);
        return new Election(candidates, ballots);
    }

    @ParameterizedTest
    @MethodSource("io.palmares.tally.Election#seeds")
    void countingEveryBallotThriceElectsTheSame(int seed) {
        Election election = election(seed);
        List<List<List<Integer>>> thrice = new ArrayList<>();
        IntStream.range(0, 3).forEach(_ -> thrice.addAll(election.ballots()));
        Election larger = new Election(election.candidates(), thrice);
        for (Rule rule : rules(election.candidates())) {
            boolean scales = !(rule instanceof Rule.SingleTransferable);
            if (scales) {
                assertThat(larger.winners(rule, 1)).isEqualTo(election.winners(rule, 1));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.palmares.tally.Election#seeds")
    void aCandidateNobodyRanksChangesNoWinner(int seed) {
        Election election = election(seed);
        Election more = new Election(Election.candidates(election.candidates().size() + 1), election.ballots());
        List<Rule> rules = List.of(
                new Rule.InstantRunoff(false, new TieRule.InOrder(more.candidates())),
                new Rule.Schulze(Strength.WINNING, Unranked.LAST),
                new Rule.RankedPairs(Strength.WINNING, Unranked.LAST));
        for (Rule rule : rules) {
            List<Integer> before = election.winners(rule, 1);
            boolean everybodyTied = election.ballots().stream().allMatch(List::isEmpty);
            if (!everybodyTied) {
                assertThat(more.winners(rule, 1)).isEqualTo(before);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.palmares.tally.Election#seeds")
    void raisingTheWinnerKeepsItWinning(int seed) {
        Election election = election(seed);
        List<Rule> monotone = List.of(
                new Rule.Plurality(true),
                new Rule.Borda(new PlacePoints.Places(Fraction.ONE), UnrankedPoints.ZERO),
                new Rule.Copeland(Unranked.LAST),
                new Rule.Minimax(Strength.WINNING, Unranked.LAST),
                new Rule.Schulze(Strength.WINNING, Unranked.LAST));
        for (Rule rule : monotone) {
            Integer winner = election.winners(rule, 1).getFirst();
            List<List<List<Integer>>> raised = new ArrayList<>(election.ballots());
            List<List<Integer>> first = new ArrayList<>(raised.getFirst());
            first.remove(List.of(winner));
            first.addFirst(List.of(winner));
            raised.set(0, first);
            assertThat(new Election(election.candidates(), raised).winners(rule, 1))
                    .contains(winner);
        }
    }

    @ParameterizedTest
    @MethodSource("io.palmares.tally.Election#seeds")
    void aCloneStandingNextToACandidateHelpsNobodyElse(int seed) {
        Random random = new Random(seed);
        Election election = Election.random(random, 4, 31, 0);
        List<List<List<Integer>>> cloned = new ArrayList<>();
        for (List<List<Integer>> ballot : election.ballots()) {
            List<List<Integer>> longer = new ArrayList<>(ballot);
            int at = longer.indexOf(List.of(0));
            if (at >= 0) {
                longer.add(at + 1, List.of(4));
            }
            cloned.add(longer);
        }
        Election more = new Election(Election.candidates(5), cloned);
        List<Rule> rules = List.of(
                new Rule.InstantRunoff(false, new TieRule.Stop()),
                new Rule.Schulze(Strength.WINNING, Unranked.LAST),
                new Rule.RankedPairs(Strength.WINNING, Unranked.LAST));
        for (Rule rule : rules) {
            List<Integer> before = election.winners(rule, 1);
            List<Integer> after = more.winners(rule, 1);
            if (before.size() == 1 && !after.isEmpty()) {
                assertThat(after).isEqualTo(before);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.palmares.tally.Election#seeds")
    void everyVoteOfAnEliminationIsSomewhere(int seed) {
        Election election = election(seed);
        for (Rule rule : rules(election.candidates())) {
            if (election.counted(rule, 1).evidence() instanceof Evidence.Rounds rounds
                    && !(rule instanceof Rule.SingleTransferable)) {
                assertThat(rounds.rounds()).allSatisfy(round -> {
                    Fraction shown = round.tallies().values().stream().reduce(Fraction.ZERO, Fraction::plus);
                    assertThat(shown.plus(round.rest().total()))
                            .isEqualTo(Fraction.of(election.ballots().size()));
                });
                movesExplainRounds(rounds.rounds());
            }
        }
    }

    private static void movesExplainRounds(List<Round> rounds) {
        for (int i = 1; i < rounds.size(); i++) {
            Round before = rounds.get(i - 1);
            Round now = rounds.get(i);
            now.tallies().forEach((candidate, votes) -> {
                Fraction gained = now.transfers().stream()
                        .filter(t -> t.to().equals(Optional.of(candidate)))
                        .map(Round.Transfer::votes)
                        .reduce(Fraction.ZERO, Fraction::plus);
                assertThat(before.tallies()
                                .getOrDefault(candidate, Fraction.ZERO)
                                .plus(gained))
                        .isEqualTo(votes);
            });
        }
    }
}
