package io.palmares.results.count;

import io.palmares.contracts.rulebook.Jury;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Locked scorecards, as voting-service hands them over.
final class Cards {
    private final List<Bytes> lines = new ArrayList<>();

    Cards of(String candidate, int times, int impact, int novelty) {
        return of(candidate, times, impact, novelty, "LOCKED");
    }

    Cards of(String candidate, int times, int impact, int novelty, String state) {
        for (int i = 0; i < times; i++) {
            String card = "juror-" + lines.size();
            lines.add(Json.object(o -> {
                        o.put("card", Json.of(card));
                        o.put("candidate", Json.of(candidate));
                        o.put("state", Json.of(state));
                        o.put("scores", Json.object(scores -> {
                            scores.put("impact", Json.of(impact));
                            scores.put("novelty", Json.of(novelty));
                        }));
                    })
                    .canonical());
        }
        return this;
    }

    List<Bytes> lines() {
        return lines;
    }

    Optional<JurySide> judgedBy(Jury jury) {
        return Optional.of(JurySide.of(jury, lines));
    }
}
