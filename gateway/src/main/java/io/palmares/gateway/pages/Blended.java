package io.palmares.gateway.pages;

import io.palmares.contracts.rulebook.Blend;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Jury and voters side by side, on one scale from 0 to 100: J, P and F = w·J + (1−w)·P. P is what the announced
/// J and F and the rulebook's w leave.
///
/// @param few too few ballots: the jury alone decided, and nothing is left of the voters' side
/// @param juryFirst whom the jury alone would have chosen, by name
/// @param votersFirst whom the voters alone would have chosen
public record Blended(
        BigDecimal juryShare,
        BigDecimal votersShare,
        int minBallots,
        boolean few,
        List<Line> lines,
        List<String> juryFirst,
        List<String> votersFirst) {
    private static final Figure ONE = Figure.parse("1");
    private static final Figure HUNDRED = Figure.parse("100");

    /// One candidate.
    ///
    /// @param juryPart of how many thousandths of 100 the jury's weighted figure is
    public record Line(
            String name,
            BigDecimal jury,
            Optional<BigDecimal> voters,
            BigDecimal together,
            int juryPart,
            int votersPart,
            boolean won) {}

    private record Figures(String id, Figure jury, Figure voters, Figure together) {}

    /// The two sides. Nothing unless both sides were counted and put together.
    public static Optional<Blended> of(Result result, Blend rule, Map<String, String> names) {
        if (result.vote() == null || result.jury() == null) return Optional.empty();
        Map<String, String> together = result.vote().count().scores();
        Map<String, String> jury = result.jury().count().scores();
        if (!result.vote().count().method().equals("blend") || together == null || jury == null)
            return Optional.empty();
        boolean few = result.vote().choosing() < rule.minBallots();
        Figure weight = Figure.parse(rule.jury());
        List<Figures> figures = together.entrySet().stream()
                .filter(it -> jury.containsKey(it.getKey()))
                .map(it -> figures(it.getKey(), jury.getOrDefault(it.getKey(), "0"), it.getValue(), weight))
                .sorted(Comparator.comparing(Figures::together)
                        .reversed()
                        .thenComparing(it -> names.getOrDefault(it.id(), it.id())))
                .toList();
        List<String> won = result.winners() == null
                ? List.of()
                : result.winners().stream().map(Result.Placing::candidate).toList();
        Figure counts = few ? ONE : weight;
        return Optional.of(new Blended(
                weight.times(HUNDRED).rounded(),
                ONE.minus(weight).times(HUNDRED).rounded(),
                rule.minBallots(),
                few,
                figures.stream().map(it -> line(it, counts, few, names, won)).toList(),
                first(figures, Comparator.comparing(Figures::jury), names),
                few ? List.of() : first(figures, Comparator.comparing(Figures::voters), names)));
    }

    private static Figures figures(String id, String jury, String together, Figure weight) {
        Figure j = Figure.parse(jury);
        Figure f = Figure.parse(together);
        Figure rest = ONE.minus(weight);
        return new Figures(id, j, rest.isPositive() ? f.minus(weight.times(j)).dividedBy(rest) : Figure.ZERO, f);
    }

    private static Line line(Figures it, Figure weight, boolean few, Map<String, String> names, List<String> won) {
        return new Line(
                names.getOrDefault(it.id(), it.id()),
                it.jury().rounded(),
                few ? Optional.empty() : Optional.of(it.voters().rounded()),
                it.together().rounded(),
                weight.times(it.jury()).thousandthsOf(HUNDRED),
                ONE.minus(weight).times(it.voters()).thousandthsOf(HUNDRED),
                won.contains(it.id()));
    }

    private static List<String> first(List<Figures> figures, Comparator<Figures> by, Map<String, String> names) {
        return figures.stream().max(by).stream()
                .flatMap(best -> figures.stream().filter(it -> by.compare(it, best) == 0))
                .map(it -> names.getOrDefault(it.id(), it.id()))
                .sorted()
                .toList();
    }
}
