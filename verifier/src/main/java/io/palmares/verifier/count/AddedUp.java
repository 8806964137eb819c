package io.palmares.verifier.count;

import io.palmares.verifier.count.CategoryRules.Method;
import io.palmares.verifier.json.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Plurality, approval, points and score: figures that only need adding.
final class AddedUp {
    private AddedUp() {}

    static Standing count(String category, Method method, List<String> candidates, Rows rows) {
        long[] sums = new long[candidates.size()];
        rows.each((chosen, figures, ballots) -> {
            for (int i = 0; i < chosen.length; i++) {
                long each = figures.length == 0 ? 1 : figures[i];
                sums[chosen[i]] = Math.addExact(sums[chosen[i]], Math.multiplyExact(each, ballots));
            }
        });
        Map<String, Fraction> scores = new TreeMap<>();
        for (int i = 0; i < sums.length; i++) scores.put(candidates.get(i), Fraction.of(sums[i]));
        return standing(category, method, scores);
    }

    private static Standing standing(String category, Method method, Map<String, Fraction> scores) {
        List<List<String>> tiers = Standing.tiers(scores.keySet(), scores);
        Json.Members printed = Standing.begin(category, name(method)).put("winners", Standing.winners(tiers));
        printed.put("scores", Standing.figures(scores));
        if (!tiers.isEmpty()) printed.put("ranking", Standing.lists(tiers));
        if (method == Method.APPROVAL && !tiers.isEmpty()) {
            printed.put(
                    "committees",
                    Standing.lists(tiers.getFirst().stream().map(List::of).toList()));
        }
        return new Standing(tiers, scores, Map.of(), printed);
    }

    private static String name(Method method) {
        return switch (method) {
            case PLURALITY -> "plurality";
            case APPROVAL -> "approval";
            default -> "score";
        };
    }
}
