package io.palmares.gateway.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How it was counted, round by round. One look counts as one round.
///
/// @param method as a count names it, or `other`
public record CountShown(String method, List<RoundShown> rounds) {
    private static final Set<String> METHODS =
            Set.of("plurality", "approval", "score", "points", "irv", "irv_hugo", "weighted_criteria", "blend");

    /// A round's bars, and where the ballots of those who went out moved.
    ///
    /// @param needed what elects; nothing where the highest simply wins
    public record RoundShown(int number, List<Bar> bars, Optional<BigDecimal> needed, Optional<BigDecimal> exhausted) {
        public List<Bar> out() {
            return bars.stream().filter(Bar::out).toList();
        }

        public List<Bar> gained() {
            return bars.stream().filter(bar -> bar.gained().isPresent()).toList();
        }
    }

    /// Whether ballots moved on from round to round.
    public boolean hasRounds() {
        return rounds.size() > 1;
    }

    /// What a candidate had in the first look; nothing for whom it does not name.
    public Optional<Bar> first(String candidate) {
        return rounds.getFirst().bars().stream()
                .filter(bar -> bar.candidate().equals(candidate))
                .findFirst();
    }

    /// Made ready to be shown.
    ///
    /// @param names by candidate id; who is not in it is shown by id
    public static CountShown of(Tallied count, Map<String, String> names) {
        List<Tallied.Round> rounds = rounds(count);
        Figure longest = rounds.stream()
                .flatMap(round -> round.tallies().values().stream())
                .map(Figure::parse)
                .max(Comparator.naturalOrder())
                .orElse(Figure.ZERO);
        List<RoundShown> shown = new ArrayList<>();
        Map<String, Figure> before = Map.of();
        for (Tallied.Round round : rounds) {
            Map<String, Figure> figures = figures(round.tallies());
            shown.add(round(
                    shown.size() + 1,
                    round,
                    figures,
                    longest,
                    new Bar.Making(names, before, won(round, count), either(round.eliminated()))));
            before = figures;
        }
        return new CountShown(METHODS.contains(count.method()) ? count.method() : "other", shown);
    }

    private static List<Tallied.Round> rounds(Tallied count) {
        if (count.rounds() != null) return count.rounds();
        Map<String, String> scores = Objects.requireNonNullElse(count.scores(), Map.of());
        return List.of(new Tallied.Round(null, scores, count.winners(), null, null));
    }

    private static RoundShown round(
            int number, Tallied.Round round, Map<String, Figure> figures, Figure longest, Bar.Making making) {
        return new RoundShown(
                number,
                Bar.of(figures, longest, making),
                figure(round.threshold()),
                figure(round.nonTransferable()).filter(it -> it.signum() > 0));
    }

    private static Optional<BigDecimal> figure(@Nullable String exact) {
        return Optional.ofNullable(exact).map(Figure::parse).map(Figure::rounded);
    }

    private static List<String> won(Tallied.Round round, Tallied count) {
        return either(round.elected() == null ? count.winners() : round.elected());
    }

    private static List<String> either(@Nullable List<String> ids) {
        return Objects.requireNonNullElse(ids, List.of());
    }

    private static Map<String, Figure> figures(Map<String, String> exact) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        exact.forEach((candidate, figure) -> figures.put(candidate, Figure.parse(figure)));
        return figures;
    }
}
