package io.palmares.verifier.count;

import io.palmares.verifier.json.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Majority of the ballots that count in the round elects; else all who are lowest go together; equal ones who are all
/// that is left stay tied.
final class InstantRunoff {
    private InstantRunoff() {}

    static Standing count(String category, List<String> candidates, Rows rows) {
        RunOff run = new RunOff(
                candidates, rows, IntStream.range(0, candidates.size()).boxed().toList());
        List<List<String>> tiers = candidates.isEmpty() ? List.of() : run(run);
        Json.Members printed = Standing.begin(category, "irv")
                .put("winners", Standing.winners(tiers))
                .put("rounds", run.printed(true));
        return new Standing(tiers, Map.of(), Map.of(), printed);
    }

    private static List<List<String>> run(RunOff run) {
        while (true) {
            RunOff.Round round = run.next();
            List<List<Integer>> tiers = run.fewestFirst(round);
            List<Integer> best = tiers.getLast();
            boolean majority = round.votes().get(best.getFirst()) >= round.majority();
            if (majority || run.left().size() == 1) {
                List<Integer> winner = List.of(best.getFirst());
                run.close(round, winner, List.of());
                return run.ranking(winner);
            }
            if (tiers.size() == 1) {
                run.close(round, List.of(), List.of());
                return run.ranking(best);
            }
            run.close(round, List.of(), tiers.getFirst());
        }
    }
}
