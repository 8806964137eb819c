package io.palmares.gateway.pages;

import io.palmares.contracts.rulebook.Criterion;
import io.palmares.contracts.rulebook.Jury;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the jury's figures are made of: a column for each criterion, and the total.
public record Criteria(List<Criterion> columns, List<Line> lines) {
    /// One candidate's figures, in the order of the columns; a criterion without a figure is empty.
    public record Line(String name, List<Optional<BigDecimal>> figures, Optional<BigDecimal> total) {}

    /// Nothing where the count does not say.
    public static Optional<Criteria> of(Tallied count, Jury rules, Map<String, String> names) {
        Map<String, Map<String, String>> all = count.criteria();
        if (all == null || all.isEmpty()) return Optional.empty();
        Map<String, String> totals = count.scores() == null ? Map.of() : count.scores();
        List<Line> lines = new ArrayList<>();
        all.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Map<String, String>> it) ->
                                Figure.parse(totals.getOrDefault(it.getKey(), "0")))
                        .reversed()
                        .thenComparing(it -> names.getOrDefault(it.getKey(), it.getKey())))
                .forEach(it -> lines.add(new Line(
                        names.getOrDefault(it.getKey(), it.getKey()),
                        rules.criteria().stream()
                                .map(criterion -> figure(it.getValue(), criterion.id()))
                                .toList(),
                        figure(totals, it.getKey()))));
        return Optional.of(new Criteria(rules.criteria(), lines));
    }

    private static Optional<BigDecimal> figure(Map<String, String> figures, String key) {
        return Optional.ofNullable(figures.get(key)).map(Figure::parse).map(Figure::rounded);
    }
}
