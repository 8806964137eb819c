package io.palmares.verifier.edition;

import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Json;
import java.util.List;

/// What the result of an award that was decided, and not counted, has to say.
record SpecialAward(String edition, String category, String rulebook) {
    Json.Members expected(Fields result) {
        result.exactly(
                "v", "edition", "category", "preset", "rulebook", "outcome", "winners", "placings", "ties", "citation");
        result.text("citation");
        List<String> winners = result.texts("winners");
        String winner = winners.size() == 1 ? winners.getFirst() : "";
        return Json.object()
                .put("v", Json.of(1))
                .put("edition", Json.of(edition))
                .put("category", Json.of(category))
                .put("preset", Json.of("DIRECT"))
                .put("rulebook", Json.of(rulebook))
                .put("outcome", Json.of("DIRECT"))
                .put("winners", Json.texts(List.of(winner)))
                .put("placings", new Json.Items(List.of(first(winner))))
                .put("ties", Json.texts(List.of()))
                .put("citation", result.value("citation"));
    }

    private static Json first(String winner) {
        return Json.object().put("candidate", Json.of(winner)).put("place", Json.of(1));
    }
}
