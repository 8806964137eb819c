package io.palmares.results.count;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// How a category ended, after ties were broken.
///
/// @param winners one, or several jointly; none if there is no award
/// @param places 1 for the winners; equal places are shared
/// @param awaiting candidates between whom the chair was asked; nothing is decided before the answer
record Decision(
        String outcome,
        List<String> winners,
        Map<String, Integer> places,
        List<Ladder.Step> ties,
        List<String> awaiting) {
    /// @param tiers candidates, best first, equal ones together
    static Decision of(List<List<String>> tiers, Ladder ladder) {
        if (tiers.isEmpty()) return new Decision("NO_AWARD", List.of(), Map.of(), List.of(), List.of());
        List<String> top = tiers.getFirst();
        Ladder.Climb climb = ladder.among(top);
        if (climb.awaiting()) {
            return new Decision(
                    "NO_AWARD",
                    List.of(),
                    Map.of(),
                    climb.taken(),
                    top.stream().sorted().toList());
        }
        List<List<String>> placed = split(top, climb.left());
        placed.addAll(tiers.subList(1, tiers.size()));
        return new Decision(
                climb.left().size() == 1 ? "WINNER" : "EX_AEQUO",
                climb.left().stream().sorted().toList(),
                places(placed),
                climb.taken(),
                List.of());
    }

    /// The same without a candidate that only holds a place for nobody.
    Decision withoutNoAward(String noAward) {
        if (!winners.contains(noAward)) {
            Map<String, Integer> rest = new TreeMap<>(places);
            Optional.ofNullable(rest.remove(noAward))
                    .ifPresent(below -> rest.values().removeIf(p -> p > below));
            return new Decision(outcome, winners, rest, ties, awaiting);
        }
        return new Decision("NO_AWARD", List.of(), Map.of(), ties, List.of());
    }

    /// Nobody voted: whoever the ladder did not single out did not win.
    Decision withoutVotes() {
        return outcome.equals("EX_AEQUO") ? new Decision("NO_AWARD", List.of(), Map.of(), ties, List.of()) : this;
    }

    private static List<List<String>> split(List<String> tied, List<String> preferred) {
        Set<String> rest = new HashSet<>(tied);
        preferred.forEach(rest::remove);
        List<List<String>> tiers = new ArrayList<>(List.of(preferred));
        if (!rest.isEmpty()) tiers.add(List.copyOf(rest));
        return tiers;
    }

    private static Map<String, Integer> places(List<List<String>> tiers) {
        Map<String, Integer> places = new TreeMap<>();
        int place = 1;
        for (List<String> tier : tiers) {
            for (String candidate : tier) places.put(candidate, place);
            place += tier.size();
        }
        return places;
    }
}
