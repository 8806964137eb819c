package io.palmares.results.count;

import io.palmares.contracts.rulebook.Category;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.results.category.CategoryId;
import io.palmares.results.count.CountOfCategory.Counted;
import io.palmares.tally.Count;
import io.palmares.tally.print.CountJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A result as canonical JSON: what is committed, certified and, in the end, announced. The same count, the same bytes.
final class ResultJson {
    /// Fewer struck ballots could tell of somebody.
    static final int FEWEST_STRUCK = 10;

    /// Whether the outcome were the same with the struck ballots; nobody can count them again.
    static final String WITH_STRUCK = "withStruck";

    private final CategoryId id;
    private final Category rules;
    private final String rulebookHash;

    ResultJson(CategoryId id, Category rules, String rulebookHash) {
        this.id = id;
        this.rules = rules;
        this.rulebookHash = rulebookHash;
    }

    /// @param sameWithStruck empty where few or none were struck
    JsonObject of(Counted counted, List<OpenedBox> boxes, Optional<Boolean> sameWithStruck) {
        Decision decision = counted.decision();
        return Json.object(o -> {
            o.put("v", Json.of(1));
            o.put("edition", Json.of(id.edition()));
            o.put("category", Json.of(id.category()));
            o.put("preset", Json.of(rules.preset().name()));
            o.put("rulebook", Json.of(rulebookHash));
            o.put("outcome", Json.of(decision.outcome()));
            o.put("winners", texts(decision.winners()));
            o.put("placings", placings(decision.places()));
            o.put("ties", Json.of(decision.ties().stream().map(ResultJson::tie).toList()));
            if (!boxes.isEmpty()) o.put("vote", vote(counted, boxes, sameWithStruck));
            counted.jury().ifPresent(jury -> o.put("jury", Json.object(j -> j.put("count", printed(jury)))));
        });
    }

    private JsonObject vote(Counted counted, List<OpenedBox> boxes, Optional<Boolean> sameWithStruck) {
        return Json.object(o -> {
            o.put("abstained", Json.of(counted.abstained()));
            o.put("papers", Json.of(boxes.stream().map(ResultJson::paper).toList()));
            o.put("count", printed(counted.vote()));
            sameWithStruck.ifPresent(same -> o.put(WITH_STRUCK, Json.of(same ? "SAME" : "DIFFERENT")));
        });
    }

    private static Json paper(OpenedBox box) {
        return Json.object(o -> {
            o.put("paper", Json.of(box.paper().id()));
            o.put("class", Json.of(box.paper().paper().scope().electorClass()));
            o.put("weight", Json.of(box.paper().paper().weight().toString()));
            o.put("electors", Json.of(box.paper().paper().roll().size()));
            o.put("counted", Json.of(box.openings().size()));
            o.put("spoiled", Json.of(box.spoiled().size()));
            o.put("superseded", Json.of(box.selection().superseded().size()));
            o.put("struck", Json.of(box.selection().struck().size()));
            o.put("findings", Json.of(box.selection().findings().size()));
            o.put("withdrawn", texts(box.withdrawn()));
        });
    }

    static Json printed(Count count) {
        return CanonicalJson.read(Bytes.utf8(CountJson.print(count)).toArray());
    }

    private static Json placings(Map<String, Integer> places) {
        return Json.of(places.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(place -> Json.object(o -> {
                    o.put("candidate", Json.of(place.getKey()));
                    o.put("place", Json.of(place.getValue()));
                }))
                .toList());
    }

    private static Json tie(Ladder.Step step) {
        return Json.object(o -> {
            o.put("step", Json.of(step.step().name()));
            o.put("among", texts(step.among()));
            o.put("preferred", texts(step.preferred()));
            if (step.signed() != null) o.put("signed", Json.of(step.signed()));
        });
    }

    static Json texts(List<String> texts) {
        return Json.of(texts.stream().map(text -> Json.of(text)).toList());
    }
}
