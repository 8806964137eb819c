package io.palmares.gateway.pages;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A candidate's figure as a line with a bar.
///
/// @param thousandths the bar's length, of the longest in the same count
/// @param gained what came to it since the round before; nothing in a first round
public record Bar(
        String candidate,
        String name,
        BigDecimal figure,
        int thousandths,
        Optional<BigDecimal> gained,
        boolean won,
        boolean out) {

    /// Highest first; equal figures by name.
    static List<Bar> of(Map<String, Figure> figures, Figure longest, Making making) {
        return figures.entrySet().stream()
                .sorted(Map.Entry.<String, Figure>comparingByValue()
                        .reversed()
                        .thenComparing(Comparator.comparing(it -> making.name(it.getKey()))))
                .map(it -> making.bar(it.getKey(), it.getValue(), longest))
                .toList();
    }

    /// What a bar says beside its figure.
    record Making(Map<String, String> names, Map<String, Figure> before, List<String> won, List<String> out) {
        String name(String candidate) {
            return names.getOrDefault(candidate, candidate);
        }

        Bar bar(String candidate, Figure figure, Figure longest) {
            Optional<BigDecimal> gained = Optional.ofNullable(before.get(candidate))
                    .map(figure::minus)
                    .filter(Figure::isPositive)
                    .map(Figure::rounded);
            return new Bar(
                    candidate,
                    name(candidate),
                    figure.rounded(),
                    figure.thousandthsOf(longest),
                    gained,
                    won.contains(candidate),
                    out.contains(candidate));
        }
    }
}
