package io.palmares.tally;

import io.palmares.tally.RuleObject.Refused;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the JSON form of a rule, as the case schema has it. JSON values arrive as `Map<String, …>`, `List`,
/// `String`, `Boolean`, any exact number (`Long`, `Integer`, `BigInteger`, `BigDecimal`) and `null`.
public final class Rules {
    private Rules() {}

    /// A rule, or why there is none. Unknown methods, keys and values are refused, never ignored.
    public sealed interface Reading {
        record Understood(Rule rule) implements Reading {}

        /// The rule says something that the library does not do.
        record Unsupported(String part) implements Reading {}

        /// The rule is wrong in itself: `key` has a value of the wrong kind or names nobody who stands.
        record Malformed(String key, String problem) implements Reading {}
    }

    /// Reads the rule of one contest.
    ///
    /// @param candidates who stands: orders and lots name them by id
    /// @param seats as in the contest
    public static Reading read(
            String method, Map<String, ? extends @Nullable Object> rule, List<Candidate> candidates, int seats) {
        try {
            RuleObject object = RuleObject.of(rule, candidates);
            Rule read = rule(method, object, seats);
            object.done();
            return new Reading.Understood(read);
        } catch (Refused refused) {
            return refused.reading();
        }
    }

    static Rule rule(String method, RuleObject rule, int seats) throws Refused {
        return switch (method) {
            case "plurality", "limited", "block", "approval", "sav", "score", "borda", "star" ->
                ChoiceRules.read(method, rule, seats);
            case "panel_points", "rubric", "weighted_criteria", "jury_ranks", "blend" ->
                JuryRules.read(method, rule, seats);
            case "irv", "bottoms_up", "irv_hugo", "eph", "stv" -> RoundRules.read(method, rule, seats);
            case "condorcet", "copeland", "minimax", "schulze", "ranked_pairs" -> PairRules.read(method, rule);
            default -> throw rule.unsupported("method", "\"" + method + "\"");
        };
    }
}
