package io.palmares.tally;

import io.palmares.tally.Rule.Strength;
import io.palmares.tally.Rule.Unranked;
import io.palmares.tally.RuleObject.Refused;
import java.util.Map;

/// Reads the rules of methods that compare pairs.
final class PairRules {
    private PairRules() {}

    static Rule read(String method, RuleObject rule) throws Refused {
        Unranked unranked =
                rule.choice("unranked", Map.of("last", Unranked.LAST, "ignored", Unranked.IGNORED), Unranked.REFUSED);
        Strength winning = Strength.WINNING;
        Strength margin = Strength.MARGIN;
        return switch (method) {
            case "condorcet" -> new Rule.CondorcetWinner(unranked);
            case "copeland" -> new Rule.Copeland(unranked);
            case "minimax" ->
                new Rule.Minimax(
                        rule.choice(
                                "strength",
                                Map.of("winning", winning, "margin", margin, "opposition", Strength.OPPOSITION),
                                null),
                        unranked);
            case "schulze" ->
                new Rule.Schulze(
                        rule.choice(
                                "strength",
                                Map.of("winning", winning, "margin", margin, "ratio", Strength.RATIO),
                                null),
                        unranked);
            default ->
                new Rule.RankedPairs(
                        rule.choice("strength", Map.of("winning", winning, "margin", margin), null), unranked);
        };
    }
}
