package io.palmares.verifier.made;

import io.palmares.verifier.count.CategoryRules;
import io.palmares.verifier.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/// What voters mark, different from one to the next; evenly where a chair is to break ties.
final class MarksOf {
    private MarksOf() {}

    static Json voter(int number, CategoryRules rules, List<String> ids) {
        CategoryRules.Vote vote = Objects.requireNonNull(rules.vote());
        List<String> turned = new ArrayList<>(ids);
        boolean evenly = rules.tieLadder().contains(CategoryRules.TieStep.CASTING_VOTE);
        Collections.rotate(turned, evenly ? number : number * number % 7);
        List<String> some = turned.subList(0, 1 + number % turned.size());
        return switch (vote.method()) {
            case PLURALITY -> Json.object().put("choose", Json.texts(turned.subList(0, 1)));
            case APPROVAL ->
                Json.object().put("approve", Json.texts(some.stream().sorted().toList()));
            case INSTANT_RUNOFF, INSTANT_RUNOFF_NO_AWARD -> Json.object().put("rank", Json.texts(some));
            case SCORE -> {
                Json.Members scores = Json.object();
                some.forEach(id -> scores.put(id, Json.of((number + id.charAt(0)) % 11)));
                yield Json.object().put("scores", scores);
            }
            case POINTS -> {
                Json.Members points = Json.object();
                points.put(turned.get(0), Json.of(vote.points() - number % 4));
                points.put(turned.get(1), Json.of(number % 4));
                yield Json.object().put("points", points);
            }
        };
    }
}
