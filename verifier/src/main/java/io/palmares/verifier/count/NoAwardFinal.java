package io.palmares.verifier.count;

import io.palmares.verifier.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Instant run-off with No Award (WSFS Constitution 6.4 and 6.5), and the further places by counting again
/// without those placed before.
final class NoAwardFinal {
    private final List<String> candidates;
    private final Rows rows;
    private final int noAward;

    /// @param test ballots that prefer the winner to No Award, and the other way
    private record Run(
            RunOff rounds, List<Integer> placed, List<List<String>> tiers, Optional<Preferences.Duel> test) {}

    private NoAwardFinal(List<String> candidates, Rows rows, String noAward) {
        this.candidates = candidates;
        this.rows = rows;
        this.noAward = candidates.indexOf(noAward);
    }

    static Standing count(String category, List<String> candidates, Rows rows, String noAward) {
        NoAwardFinal count = new NoAwardFinal(candidates, rows, noAward);
        Json.Members printed = Standing.begin(category, "irv_hugo");
        if (candidates.isEmpty()) {
            printed.put("winners", Json.texts(List.of())).put("rounds", new Json.Items(List.of()));
            return new Standing(List.of(), Map.of(), Map.of(), printed);
        }
        Set<Integer> left =
                new TreeSet<>(IntStream.range(0, candidates.size()).boxed().toList());
        Run first = count.run(left);
        printed.put("winners", Json.texts(first.rounds().ids(first.placed())));
        printed.put("rounds", first.rounds().printed(false));
        first.test().ifPresent(test -> printed.put("runoff", runoff(test)));
        List<Json> further = count.further(first, left);
        if (!further.isEmpty()) printed.put("further", new Json.Items(further));
        return new Standing(first.tiers(), Map.of(), Map.of(), printed);
    }

    private static Json runoff(Preferences.Duel test) {
        return Json.object()
                .put("forWinner", Json.of(Long.toString(test.one())))
                .put("forRunoffCandidate", Json.of(Long.toString(test.other())));
    }

    private List<Json> further(Run first, Set<Integer> left) {
        List<Json> places = new ArrayList<>();
        int place = 1;
        Run run = first;
        while (true) {
            place += run.placed().size();
            run.placed().forEach(left::remove);
            boolean onlyNobody = left.isEmpty() || left.equals(Set.of(noAward));
            if (run.placed().contains(noAward) || onlyNobody || place > candidates.size()) return places;
            run = run(left);
            places.add(Json.object()
                    .put("place", Json.of(place))
                    .put("winners", Json.texts(run.rounds().ids(run.placed())))
                    .put("rounds", run.rounds().printed(false)));
        }
    }

    private Run run(Set<Integer> from) {
        RunOff run = new RunOff(candidates, rows, from);
        while (true) {
            RunOff.Round round = run.next();
            List<List<Integer>> tiers = run.fewestFirst(round);
            int best = tiers.getLast().getFirst();
            if (round.votes().get(best) >= round.majority() || run.left().size() == 1) {
                run.close(round, List.of(best), List.of());
                return tested(run, best);
            }
            List<Integer> out = fewestAtFirst(run, tiers.getFirst());
            if (out.size() == run.left().size()) {
                run.close(round, List.of(), List.of());
                return new Run(run, out, run.ranking(out), Optional.empty());
            }
            run.close(round, List.of(), out);
        }
    }

    /// Of those tied at the bottom, the ones with the fewest votes in the first round.
    private static List<Integer> fewestAtFirst(RunOff run, List<Integer> tied) {
        if (run.rounds().isEmpty()) return tied;
        List<Long> first = run.rounds().getFirst().votes();
        long fewest = tied.stream().mapToLong(first::get).min().orElseThrow();
        return tied.stream().filter(i -> first.get(i) == fewest).toList();
    }

    private Run tested(RunOff run, int winner) {
        if (noAward < 0 || winner == noAward) {
            return new Run(run, List.of(winner), run.ranking(List.of(winner)), Optional.empty());
        }
        Preferences.Duel test = Preferences.between(rows, winner, noAward);
        List<Integer> placed = List.of(test.other() > test.one() ? noAward : winner);
        return new Run(run, placed, run.ranking(placed), Optional.of(test));
    }
}
