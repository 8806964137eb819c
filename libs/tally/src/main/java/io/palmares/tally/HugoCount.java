package io.palmares.tally;

import io.palmares.tally.Count.Purpose;
import io.palmares.tally.Count.TieBroken;
import io.palmares.tally.Count.TieStep;
import io.palmares.tally.Evidence.NoAwardTest;
import io.palmares.tally.Evidence.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The Hugo final ballot: WSFS Constitution 6.4 (elimination, ties) and 6.5 (run-off against No Award), and
/// the further places by counting again without those placed before.
final class HugoCount {
    private final Contest contest;
    private final Rule.HugoFinal rule;
    private final Rankings rankings;
    private final Board board;
    private final List<TieBroken> broken = new ArrayList<>();

    /// One run: who is placed, how the rounds went, and the run-off test when one was due.
    private record Run(Outcome outcome, List<Round> rounds, Optional<NoAwardTest> test) {}

    HugoCount(Contest contest, Rule.HugoFinal rule, Rankings rankings) {
        this.contest = contest;
        this.rule = rule;
        this.rankings = rankings;
        this.board = new Board(contest.candidates());
    }

    Count count() {
        if (board.size() == 0) {
            return counted(
                    new Run(new Outcome.NoAward("nobody stood", List.of()), List.of(), Optional.empty()), List.of());
        }
        Run first = run(board.all());
        return counted(first, further(first));
    }

    private Count counted(Run first, List<Place> places) {
        Evidence evidence = new Evidence.Rounds(Evidence.Form.ROUNDS, first.rounds(), first.test(), places);
        return new Count.Counted(contest, first.outcome(), evidence, broken);
    }

    private List<Place> further(Run first) {
        List<Place> places = new ArrayList<>();
        Set<Integer> left = new HashSet<>(board.all());
        Run run = first;
        int place = 1;
        while (true) {
            List<Integer> placed = placed(run.outcome());
            place += placed.size();
            placed.forEach(left::remove);
            if (place > rule.places() || placed.contains(noAward()) || onlyNoAward(left)) {
                return places;
            }
            run = run(board.sorted(left));
            places.add(new Place(place, run.outcome(), run.rounds()));
        }
    }

    private boolean onlyNoAward(Set<Integer> left) {
        return left.isEmpty() || left.equals(Set.of(noAward()));
    }

    private List<Integer> placed(Outcome outcome) {
        List<Candidate> placed = outcome instanceof Outcome.Tied tied
                ? tied.tied()
                : outcome.ranking().isEmpty() ? List.of() : outcome.ranking().getFirst();
        return placed.stream().map(board::number).toList();
    }

    private int noAward() {
        return board.number(rule.noAward());
    }

    private Run run(List<Integer> standing) {
        Elimination state = new Elimination(board, rankings, standing);
        while (true) {
            List<List<Integer>> tiers = state.lowestFirst();
            int best = tiers.getLast().getFirst();
            if (state.votes(best) >= state.majority() || state.continuing().size() == 1) {
                state.close(Optional.empty(), List.of(best), List.of());
                return tested(best, state.rounds());
            }
            List<Integer> out = fewestFirstVotes(state, tiers.getFirst());
            if (out.size() == state.continuing().size()) {
                return tied(state, out);
            }
            state.close(Optional.empty(), List.of(), out);
        }
    }

    private Run tied(Elimination state, List<Integer> all) {
        state.close(Optional.empty(), List.of(), List.of());
        List<Candidate> tied = board.list(all);
        Outcome outcome = new Outcome.Tied(List.of(), tied, 1, Elimination.ranking(state.rounds(), tied));
        return new Run(outcome, state.rounds(), Optional.empty());
    }

    private List<Integer> fewestFirstVotes(Elimination state, List<Integer> tied) {
        if (tied.size() < 2 || state.rounds().isEmpty()) {
            return together(state, tied);
        }
        Map<Candidate, Fraction> first = state.rounds().getFirst().tallies();
        List<Integer> fewest = Standing.highestFirst(
                        tied,
                        i -> first.getOrDefault(board.candidate(i), Fraction.ZERO)
                                .negate())
                .getFirst();
        if (fewest.size() < tied.size()) {
            broken.add(new TieBroken(
                    state.round(),
                    board.list(tied),
                    board.list(fewest),
                    Purpose.ELIMINATION,
                    TieStep.FIRST_ROUND,
                    board.map(i -> tied.contains(i) ? first.get(board.candidate(i)) : null)));
        }
        return together(state, fewest);
    }

    private List<Integer> together(Elimination state, List<Integer> tied) {
        if (tied.size() > 1 && tied.size() < state.continuing().size()) {
            List<Candidate> all = board.list(tied);
            broken.add(new TieBroken(state.round(), all, all, Purpose.ELIMINATION, TieStep.ALL_TOGETHER, Map.of()));
        }
        return tied;
    }

    private Run tested(int winner, List<Round> rounds) {
        if (winner == noAward() || noAward() < 0) {
            return new Run(won(winner, rounds), rounds, Optional.empty());
        }
        NoAwardTest test = test(winner);
        boolean stands = test.forNoAward().compareTo(test.forWinner()) <= 0;
        return new Run(won(stands ? winner : noAward(), rounds), rounds, Optional.of(test));
    }

    private Outcome won(int winner, List<Round> rounds) {
        List<Candidate> top = List.of(board.candidate(winner));
        List<List<Candidate>> ranking = new ArrayList<>();
        ranking.add(top);
        Elimination.ranking(rounds, List.of()).stream()
                .map(tier -> tier.stream().filter(c -> !top.contains(c)).toList())
                .filter(tier -> !tier.isEmpty())
                .forEach(ranking::add);
        return new Outcome.Won(top, ranking);
    }

    private NoAwardTest test(int winner) {
        Duels duels = Duels.among(List.of(winner, noAward()), rankings).orElseThrow();
        return new NoAwardTest(
                board.candidate(winner),
                rule.noAward(),
                Fraction.of(duels.votes(winner, noAward())),
                Fraction.of(duels.votes(noAward(), winner)));
    }
}
