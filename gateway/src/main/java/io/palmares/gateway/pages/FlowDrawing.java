package io.palmares.gateway.pages;

import io.palmares.gateway.pages.Flow.Band;
import io.palmares.gateway.pages.Flow.Letter;
import io.palmares.gateway.pages.Flow.Piece;
import io.palmares.gateway.pages.Flow.Row;
import io.palmares.gateway.pages.Flow.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Draws one [Flow].
final class FlowDrawing {
    private static final String NOBODY = "";

    private final List<Tallied.Round> rounds;
    private final Map<String, String> names;
    private final Figure all;
    private final List<String> order;

    FlowDrawing(List<Tallied.Round> rounds, Map<String, String> names) {
        this.rounds = rounds;
        this.names = names;
        this.all = rounds.stream()
                .map(FlowDrawing::sum)
                .max(Comparator.naturalOrder())
                .orElse(Figure.ZERO);
        this.order = order();
    }

    Flow flow() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) rows.add(row(i));
        Stream<Letter> rest =
                rows.getLast().pieces().stream().filter(Piece::rest).map(_ -> new Letter("", ""));
        return new Flow(
                List.copyOf(rows),
                Stream.concat(order.stream().map(id -> new Letter(letter(id), names.getOrDefault(id, id))), rest)
                        .toList());
    }

    private static Figure sum(Tallied.Round round) {
        return round.tallies().values().stream().map(Figure::parse).reduce(rest(round), Figure::plus);
    }

    private static Figure rest(Tallied.Round round) {
        return round.nonTransferable() == null ? Figure.ZERO : Figure.parse(round.nonTransferable());
    }

    /// Who lasted longest stands first; of those who went out together the one with more.
    private List<String> order() {
        List<String> order = new ArrayList<>();
        for (Tallied.Round round : rounds.reversed()) {
            round.tallies().entrySet().stream()
                    .filter(it -> !order.contains(it.getKey()))
                    .sorted(Comparator.comparing((Map.Entry<String, String> it) -> isElected(round, it.getKey()))
                            .thenComparing(it -> Figure.parse(it.getValue()))
                            .reversed()
                            .thenComparing(it -> names.getOrDefault(it.getKey(), it.getKey())))
                    .map(Map.Entry::getKey)
                    .forEach(order::add);
        }
        return order;
    }

    private static boolean isElected(Tallied.Round round, String id) {
        return round.elected() != null && round.elected().contains(id);
    }

    private static boolean goesOut(Tallied.Round round, String id) {
        return round.eliminated() != null && round.eliminated().contains(id);
    }

    private String letter(String id) {
        int at = order.indexOf(id);
        return at < 26 ? String.valueOf((char) ('A' + at)) : String.valueOf(at + 1);
    }

    private Row row(int index) {
        Tallied.Round round = rounds.get(index);
        SequencedMap<String, Figure> groups = groups(round);
        List<Piece> pieces = new ArrayList<>();
        Figure before = Figure.ZERO;
        for (Map.Entry<String, Figure> group : groups.entrySet()) {
            Figure after = before.plus(group.getValue());
            if (group.getValue().isPositive()) pieces.add(piece(round, group, span(before, after)));
            before = after;
        }
        Optional<Span> needed = Optional.ofNullable(round.threshold())
                .filter(_ -> index == rounds.size() - 1)
                .map(it -> span(Figure.ZERO, Figure.parse(it)));
        List<Band> bands = index + 1 < rounds.size() ? bands(round, rounds.get(index + 1)) : List.of();
        return new Row(index + 1, List.copyOf(pieces), bands, needed);
    }

    private Piece piece(Tallied.Round round, Map.Entry<String, Figure> group, Span span) {
        String id = group.getKey();
        String letters = goesOut(round, id) ? together(round) : id.equals(NOBODY) ? "" : letter(id);
        return new Piece(letters, span, group.getValue(), isElected(round, id), goesOut(round, id), id.equals(NOBODY));
    }

    private String together(Tallied.Round round) {
        return String.join(
                "+",
                order.stream()
                        .filter(id -> goesOut(round, id))
                        .map(this::letter)
                        .toList());
    }

    /// What each has, in order; those who go out as one, under the first of them; those who name nobody last.
    private SequencedMap<String, Figure> groups(Tallied.Round round) {
        SequencedMap<String, Figure> groups = new LinkedHashMap<>();
        @Nullable String first = null;
        for (String id : order) {
            String votes = round.tallies().get(id);
            if (votes == null) continue;
            if (goesOut(round, id) && first == null) first = id;
            groups.merge(goesOut(round, id) ? Objects.requireNonNull(first) : id, Figure.parse(votes), Figure::plus);
        }
        groups.put(NOBODY, rest(round));
        return groups;
    }

    private List<Band> bands(Tallied.Round round, Tallied.Round next) {
        SequencedMap<String, Figure> above = groups(round);
        SequencedMap<String, Figure> below = groups(next);
        Optional<String> out =
                above.keySet().stream().filter(id -> goesOut(round, id)).findFirst();
        Figure from = out.map(it -> start(above, it)).orElse(Figure.ZERO);
        List<Band> bands = new ArrayList<>();
        for (String id : Stream.concat(order.stream(), Stream.of(NOBODY)).toList()) {
            if (goesOut(round, id)) continue;
            Figure had = figure(round, id);
            Figure has = figure(next, id);
            Figure to = place(next, below, id);
            if (had.isPositive()) bands.add(band(start(above, id), to, had, false));
            Figure gained = has.minus(had);
            if (out.isEmpty() || !gained.isPositive()) continue;
            bands.add(band(from, to.plus(had), gained, true));
            from = from.plus(gained);
        }
        return List.copyOf(bands);
    }

    private static Figure figure(Tallied.Round round, String id) {
        if (id.equals(NOBODY)) return rest(round);
        String votes = round.tallies().get(id);
        return votes == null ? Figure.ZERO : Figure.parse(votes);
    }

    /// Where a candidate begins in a row, within the piece of those who go out there, too.
    private Figure place(Tallied.Round round, SequencedMap<String, Figure> groups, String id) {
        if (!goesOut(round, id)) return start(groups, id);
        Figure at = start(
                groups,
                groups.keySet().stream()
                        .filter(it -> goesOut(round, it))
                        .findFirst()
                        .orElse(id));
        for (String other : order) {
            if (other.equals(id)) break;
            if (goesOut(round, other)) at = at.plus(figure(round, other));
        }
        return at;
    }

    private static Figure start(SequencedMap<String, Figure> groups, String id) {
        Figure at = Figure.ZERO;
        for (Map.Entry<String, Figure> group : groups.entrySet()) {
            if (group.getKey().equals(id)) break;
            at = at.plus(group.getValue());
        }
        return at;
    }

    private Band band(Figure above, Figure below, Figure votes, boolean moved) {
        return new Band(span(above, above.plus(votes)), span(below, below.plus(votes)), moved);
    }

    private Span span(Figure from, Figure to) {
        return new Span(from.thousandthsOf(all), to.thousandthsOf(all));
    }
}
