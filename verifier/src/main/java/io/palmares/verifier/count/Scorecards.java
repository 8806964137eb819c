package io.palmares.verifier.count;

import io.palmares.verifier.count.CategoryRules.Criterion;
import io.palmares.verifier.count.CategoryRules.Jury;
import io.palmares.verifier.json.CanonicalJson;
import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Json;
import io.palmares.verifier.json.Malformed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A jury's locked scorecards, and what they come to.
final class Scorecards {
    private final Jury jury;
    private final List<String> candidates;
    private final Map<String, List<Fraction>> totals = new TreeMap<>();
    /// By criterion, then candidate.
    private final Map<String, Map<String, List<Fraction>>> marks = new TreeMap<>();

    Scorecards(Jury jury, List<String> candidates, List<String> lines) {
        this.jury = jury;
        this.candidates = candidates;
        jury.criteria().forEach(c -> marks.put(c.id(), new TreeMap<>()));
        lines.forEach(line -> add(CanonicalJson.fields(line).exactly("card", "candidate", "state", "scores")));
    }

    private void add(Fields card) {
        String candidate = card.text("candidate");
        if (!card.text("state").equals("LOCKED") || !candidates.contains(candidate)) return;
        Fields scores = card.object("scores");
        Fraction total = Fraction.ZERO;
        for (Criterion criterion : jury.criteria()) {
            if (!scores.has(criterion.id())) continue;
            Fraction score =
                    Fraction.of(scores.whole(criterion.id(), 0, criterion.max().floor()));
            total = total.plus(criterion.weight().times(score).dividedBy(criterion.max()));
            into(marks.getOrDefault(criterion.id(), Map.of()), candidate, score);
        }
        if (!marks.keySet().containsAll(scores.members().keySet())) {
            throw new Malformed("field 'scores' names a criterion that the rulebook does not have");
        }
        into(totals, candidate, total);
    }

    private static void into(Map<String, List<Fraction>> figures, String candidate, Fraction figure) {
        figures.computeIfAbsent(candidate, _ -> new ArrayList<>()).add(figure);
    }

    Standing count(String category) {
        Map<String, Fraction> scores = aggregates(totals);
        Map<String, Map<String, Fraction>> criteria = new TreeMap<>();
        marks.forEach((criterion, figures) -> criteria.put(criterion, aggregates(figures)));
        List<String> passed = candidates.stream()
                .filter(id -> totals.containsKey(id) && passes(id, scores, criteria))
                .toList();
        List<List<String>> tiers = Standing.tiers(passed, scores);
        Json.Members printed = Standing.begin(category, "weighted_criteria").put("winners", Standing.winners(tiers));
        if (!tiers.isEmpty()) printed.put("ranking", Standing.lists(tiers));
        printed.put("scores", Standing.figures(scores)).put("criteria", byCandidate(criteria));
        return new Standing(tiers, scores, criteria, printed);
    }

    private boolean passes(String id, Map<String, Fraction> scores, Map<String, Map<String, Fraction>> criteria) {
        for (Criterion criterion : jury.criteria()) {
            Fraction figure = criteria.getOrDefault(criterion.id(), Map.of()).getOrDefault(id, Fraction.ZERO);
            if (figure.compareTo(jury.minCriterion().times(criterion.max())) < 0) return false;
        }
        return scores.getOrDefault(id, Fraction.ZERO).compareTo(jury.minTotal()) >= 0;
    }

    private Map<String, Fraction> aggregates(Map<String, List<Fraction>> figures) {
        Map<String, Fraction> aggregates = new TreeMap<>();
        figures.forEach((id, all) -> aggregates.put(id, aggregate(all)));
        return aggregates;
    }

    private Fraction aggregate(List<Fraction> figures) {
        List<Fraction> sorted = figures.stream().sorted().toList();
        int n = sorted.size();
        return switch (jury.aggregate()) {
            case MEAN -> mean(sorted);
            case MEDIAN -> mean(sorted.subList((n - 1) / 2, n / 2 + 1));
            // Of fewer than five cards none is dropped.
            case TRIMMED_MEAN ->
                mean(inner(
                        sorted,
                        n < 5 ? 0 : (int) jury.trim().times(Fraction.of(n)).floor()));
        };
    }

    private static List<Fraction> inner(List<Fraction> sorted, int drop) {
        if (2 * drop >= sorted.size()) throw new Malformed("field 'trim' leaves no scorecard");
        return sorted.subList(drop, sorted.size() - drop);
    }

    private static Fraction mean(List<Fraction> figures) {
        return figures.stream().reduce(Fraction.ZERO, Fraction::plus).dividedBy(Fraction.of(figures.size()));
    }

    private static Json byCandidate(Map<String, Map<String, Fraction>> criteria) {
        Map<String, Json.Members> objects = new TreeMap<>();
        criteria.forEach((criterion, figures) -> figures.forEach((id, figure) ->
                objects.computeIfAbsent(id, _ -> Json.object()).put(criterion, Json.of(figure.toString()))));
        Json.Members object = Json.object();
        objects.forEach(object::put);
        return object;
    }
}
