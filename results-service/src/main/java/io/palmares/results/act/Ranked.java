package io.palmares.results.act;

import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Who won, and every place.
record Ranked(String outcome, List<String> winners, Map<String, Integer> places) {
    /// What was counted of a cancelled category: the places show, and nobody is given an award.
    Ranked withoutAward() {
        return new Ranked("CANCELLED", List.of(), places);
    }

    /// As a result says.
    static Ranked of(JsonObject result) {
        Map<String, Integer> places = new TreeMap<>();
        for (Json placing : result.list("placings")) {
            if (placing instanceof JsonObject p) places.put(p.text("candidate"), (int) p.integer("place"));
        }
        List<String> winners = result.list("winners").stream()
                .map(w -> ((Json.Text) w).value())
                .toList();
        return new Ranked(result.text("outcome"), winners, places);
    }
}
