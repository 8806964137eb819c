package io.palmares.verifier.count;

import io.palmares.verifier.json.CanonicalJson;
import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Malformed;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Everything one category's count rests on.
///
/// @param rulebook SHA-256 of the rulebook, as a result cites it
/// @param candidates ids; with papers in their order, No Award with them
/// @param papers none with JURY_ONLY
/// @param scorecards the locked cards, canonical JSON lines; empty where there is no jury
/// @param castingVote whom the chair preferred among the tied (ascending); empty if nobody could be asked
/// @param lot the `count` seeds, once they are revealed
public record Contest(
        String edition,
        String rulebook,
        CategoryRules rules,
        List<String> candidates,
        List<OpenedPaper> papers,
        Optional<List<String>> scorecards,
        Function<List<String>, Optional<CastingVote>> castingVote,
        Optional<Lot> lot) {
    public static final String NO_AWARD = "no-award";

    /// The rules of one category in a rulebook's canonical bytes.
    public static CategoryRules rules(byte[] rulebook, String category) {
        for (Fields rules : CanonicalJson.fields(rulebook).objects("categories")) {
            if (rules.text("id").equals(category)) return CategoryRules.read(rules);
        }
        throw new Malformed("the rulebook has no category '" + category + "'");
    }
}
