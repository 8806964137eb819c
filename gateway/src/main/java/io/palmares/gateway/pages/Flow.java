package io.palmares.gateway.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How ballots moved from round to round, as shapes: each round is a row as long as all ballots, with a piece
/// for each candidate and one for ballots that name nobody any more; bands lead from a row to the next.
/// Whoever is elected stands first. Those who go out together are one piece, as only their sum tells where
/// their ballots went.
///
/// @param key the letters that stand for names, in the order of the pieces
public record Flow(List<Row> rows, List<Letter> key) {
    /// With fewer there is nothing to draw; with more nobody could read it.
    private static final int FEWEST = 2;

    private static final int MOST = 24;

    /// Who a letter stands for; it is empty for ballots that name nobody any more.
    public record Letter(String letter, String name) {}

    /// A round.
    ///
    /// @param bands to the next round; none in the last
    public record Row(int number, List<Piece> pieces, List<Band> bands, Optional<Span> needed) {}

    /// What one candidate, or several who go out, have in a round.
    public record Piece(String letters, Span span, Figure votes, boolean won, boolean out, boolean rest) {}

    /// Ballots that stay or move.
    public record Band(Span above, Span below, boolean moved) {
        /// An SVG path over a square of a thousand by a hundred.
        public String path() {
            return "M%d 0C%d 55 %d 45 %d 100H%dC%d 45 %d 55 %d 0Z"
                    .formatted(
                            above.from(),
                            above.from(),
                            below.from(),
                            below.from(),
                            below.to(),
                            below.to(),
                            above.to(),
                            above.to());
        }
    }

    /// From and to where, in thousandths of a row.
    public record Span(int from, int to) {
        private static final int ROOMY = 90;

        public String x() {
            return percent(from);
        }

        public String width() {
            return percent(to - from);
        }

        public String middle() {
            return percent((from + to) / 2);
        }

        public String end() {
            return percent(to);
        }

        /// A figure fits beside the letter, even on a phone.
        public boolean isRoomy() {
            return to - from >= ROOMY;
        }

        public boolean hasRoom() {
            return to - from >= ROOMY / 3;
        }

        private static String percent(int thousandths) {
            return thousandths / 10 + "." + thousandths % 10 + "%";
        }
    }

    /// Nothing where ballots moved in no round.
    public static Optional<Flow> of(Tallied count, Map<String, String> names) {
        List<Tallied.Round> rounds = count.rounds() == null ? List.of() : count.rounds();
        if (rounds.size() < FEWEST || rounds.size() > MOST) return Optional.empty();
        return Optional.of(new FlowDrawing(rounds, names).flow());
    }
}
