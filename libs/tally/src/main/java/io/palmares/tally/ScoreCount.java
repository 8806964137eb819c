package io.palmares.tally;

import io.palmares.tally.Rule.Missing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Score voting: one number per candidate from all the numbers it was given.
final class ScoreCount {
    private ScoreCount() {}

    static Count count(Contest contest, Rule.Score rule, Scores scores) {
        Board board = new Board(contest.candidates());
        List<Optional<Fraction>> values = Stream.of(marks(scores, rule.missing()))
                .map(marks -> marks.aggregate(rule.aggregate()))
                .toList();
        List<Integer> judged =
                board.all().stream().filter(i -> values.get(i).isPresent()).toList();
        var tiers = Standing.highestFirst(judged, i -> values.get(i).orElseThrow());
        return new Count.Counted(
                contest,
                Standing.top(board, tiers, contest.seats()),
                Evidence.Scored.of(board.map(i -> values.get(i).orElse(null))),
                List.of());
    }

    static MarkCounts[] marks(Scores scores, Missing missing) {
        MarkCounts[] marks =
                Stream.generate(MarkCounts::new).limit(scores.candidates()).toArray(MarkCounts[]::new);
        Packed rows = scores.rows();
        for (int row = 0; row < rows.rows(); row++) {
            for (int at = rows.start(row); at < rows.end(row); at += 2) {
                marks[rows.at(at)].add(scores.values().get(rows.at(at + 1)), rows.count(row));
            }
        }
        if (missing == Missing.ZERO) {
            Stream.of(marks).forEach(m -> m.add(Fraction.ZERO, scores.ballots() - m.size()));
        }
        return marks;
    }
}
