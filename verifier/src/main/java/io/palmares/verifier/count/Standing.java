package io.palmares.verifier.count;

import io.palmares.verifier.json.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What one count found.
///
/// @param tiers best first, equal ones together, by id within; empty if nobody can win
/// @param figures by candidate, where the method gives any
/// @param criteria by criterion, then candidate, where a jury scored
/// @param printed the count as a result shows it
record Standing(
        List<List<String>> tiers,
        Map<String, Fraction> figures,
        Map<String, Map<String, Fraction>> criteria,
        Json.Members printed) {

    /// Equal figures together, the highest first.
    static List<List<String>> tiers(Collection<String> candidates, Map<String, Fraction> figures) {
        TreeMap<Fraction, List<String>> byFigure = new TreeMap<>();
        candidates.stream()
                .sorted()
                .forEach(id -> byFigure.computeIfAbsent(figures.getOrDefault(id, Fraction.ZERO), _ -> new ArrayList<>())
                        .add(id));
        return List.copyOf(byFigure.descendingMap().values());
    }

    static Json lists(List<List<String>> tiers) {
        return new Json.Items(tiers.stream().map(Json::texts).toList());
    }

    static Json figures(Map<String, Fraction> figures) {
        Json.Members object = Json.object();
        figures.forEach((id, figure) -> object.put(id, Json.of(figure.toString())));
        return object;
    }

    /// Who stands first: one, several jointly, or nobody.
    static Json winners(List<List<String>> tiers) {
        return Json.texts(tiers.isEmpty() ? List.of() : tiers.getFirst());
    }

    static Json.Members begin(String category, String method) {
        return Json.object().put("id", Json.of(category)).put("method", Json.of(method));
    }

    static Map<String, Fraction> zeroes(Collection<String> candidates) {
        return candidates.stream().collect(Collectors.toMap(id -> id, _ -> Fraction.ZERO, (a, _) -> a, TreeMap::new));
    }
}
