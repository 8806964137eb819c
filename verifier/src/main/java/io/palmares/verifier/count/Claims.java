package io.palmares.verifier.count;

import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a published result says of figures that nobody outside can count again: totals of small groups, unpublished
/// scorecards. What follows from them is still checked.
///
/// @param jury the jury's count, where its cards are not published
/// @param vote the vote's count, where single ballots were not opened
/// @param abstained as the result says; counted again where ballots are open
/// @param ties the result's `ties`, for the steps that only those figures could decide
public record Claims(Optional<Fields> jury, Optional<Fields> vote, long abstained, List<Fields> ties) {
    public static final Claims NONE = new Claims(Optional.empty(), Optional.empty(), 0, List.of());

    /// Whom the result says a step preferred among these.
    Optional<List<String>> preferred(CategoryRules.TieStep step, List<String> among) {
        return ties.stream()
                .filter(tie -> tie.text("step").equals(step.name()))
                .filter(tie -> tie.texts("among").equals(among))
                .map(tie -> tie.texts("preferred"))
                .filter(preferred -> !preferred.isEmpty() && among.containsAll(preferred))
                .findFirst();
    }

    static Standing standing(Fields count) {
        Map<String, Fraction> figures = count.has("scores") ? fractions(count.object("scores")) : Map.of();
        Map<String, Map<String, Fraction>> criteria = new TreeMap<>();
        if (count.has("criteria")) {
            Fields byCandidate = count.object("criteria");
            for (String id : byCandidate.members().keySet()) {
                fractions(byCandidate.object(id))
                        .forEach((criterion, figure) -> criteria.computeIfAbsent(criterion, _ -> new TreeMap<>())
                                .put(id, figure));
            }
        }
        return new Standing(tiers(count), figures, criteria, new Json.Members(count.members()));
    }

    private static Map<String, Fraction> fractions(Fields object) {
        Map<String, Fraction> fractions = new TreeMap<>();
        object.members().keySet().forEach(id -> fractions.put(id, Fraction.parse(object.text(id))));
        return fractions;
    }

    /// The ranking, or what the rounds come to.
    private static List<List<String>> tiers(Fields count) {
        List<List<String>> tiers = new ArrayList<>();
        if (count.has("ranking")) {
            count.items("ranking").forEach(tier -> tiers.add(texts(tier)));
            return tiers;
        }
        if (!count.texts("winners").isEmpty()) tiers.add(count.texts("winners"));
        List<Fields> rounds = count.has("rounds") ? count.objects("rounds") : List.of();
        if (rounds.isEmpty()) return tiers;
        Map<String, Fraction> last = fractions(rounds.getLast().object("tallies"));
        add(tiers, Standing.tiers(last.keySet(), last));
        rounds.reversed().forEach(round -> add(tiers, List.of(round.texts("eliminated"))));
        return tiers;
    }

    private static void add(List<List<String>> tiers, List<List<String>> more) {
        for (List<String> tier : more) {
            List<String> rest = tier.stream()
                    .filter(id -> tiers.stream().noneMatch(t -> t.contains(id)))
                    .sorted()
                    .toList();
            if (!rest.isEmpty()) tiers.add(rest);
        }
    }

    private static List<String> texts(Json tier) {
        return Fields.of(Json.object().put("tier", tier), "ranking").texts("tier");
    }
}
