package io.palmares.verifier.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How a category ended.
///
/// @param places by candidate; equal places are shared
record Verdict(String outcome, List<String> winners, Map<String, Integer> places) {
    private static final Verdict NO_AWARD = new Verdict("NO_AWARD", List.of(), Map.of());

    /// @param anybody whether the deciding figures rest on anything; without a vote a tie is no win
    static Verdict of(List<List<String>> tiers, TieLadder ladder, boolean anybody) {
        if (tiers.isEmpty()) return NO_AWARD;
        List<List<String>> placed = noAwardBelowEquals(tiers);
        List<String> top = placed.getFirst();
        List<String> winners = ladder.among(top);
        if (winners.contains(Contest.NO_AWARD) || (winners.size() > 1 && !anybody)) return NO_AWARD;
        placed.set(0, winners);
        List<String> passedOver =
                top.stream().filter(id -> !winners.contains(id)).toList();
        if (!passedOver.isEmpty()) placed.add(1, passedOver);
        return new Verdict(winners.size() == 1 ? "WINNER" : "EX_AEQUO", winners, places(placed));
    }

    /// No Award wins only if it is strictly preferred.
    private static List<List<String>> noAwardBelowEquals(List<List<String>> tiers) {
        List<List<String>> placed = new ArrayList<>();
        for (List<String> tier : tiers) {
            if (tier.size() > 1 && tier.contains(Contest.NO_AWARD)) {
                placed.add(
                        tier.stream().filter(id -> !id.equals(Contest.NO_AWARD)).toList());
                placed.add(List.of(Contest.NO_AWARD));
            } else {
                placed.add(tier);
            }
        }
        return placed;
    }

    /// Nobody below No Award has a place.
    private static Map<String, Integer> places(List<List<String>> tiers) {
        Map<String, Integer> places = new TreeMap<>();
        int place = 1;
        for (List<String> tier : tiers) {
            if (tier.contains(Contest.NO_AWARD)) break;
            for (String id : tier) places.put(id, place);
            place += tier.size();
        }
        return places;
    }
}
