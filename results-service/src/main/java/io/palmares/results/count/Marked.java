package io.palmares.results.count;

import io.palmares.booth.CandidateId;
import io.palmares.booth.Marks;
import io.palmares.contracts.rulebook.Vote;
import io.palmares.tally.Fraction;
import io.palmares.tally.Profile;
import io.palmares.tally.Rankings;
import io.palmares.tally.Scores;
import io.palmares.tally.Selections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The opened marks of all papers of a category, as the tally takes them. A class's weight multiplies its ballots;
/// marks for a candidate who withdrew before the close do not count, and rankings pass on.
final class Marked {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<String> withdrawn;
    private final List<Sheets> papers;
    private int abstained;
    private int voters;

    Marked(List<String> candidates, List<Sheets> papers) {
        for (String id : candidates) numbers.put(id, numbers.size());
        this.papers = papers;
        this.withdrawn = new HashSet<>(
                papers.stream().flatMap(b -> b.withdrawn().stream()).toList());
    }

    /// Ballots that count as cast and say nothing; known once a profile was made.
    int abstained() {
        return abstained;
    }

    /// Ballots that say something, each once whatever its weight; known once a profile was made.
    int voters() {
        return voters;
    }

    Profile profile(Vote.Method method) {
        abstained = 0;
        voters = 0;
        int n = numbers.size();
        return switch (method) {
            case PLURALITY, APPROVAL -> {
                Selections.Builder builder = Selections.of(n);
                each((marks, count) -> builder.accept(chosen(marks), count));
                yield builder.build();
            }
            case INSTANT_RUNOFF, INSTANT_RUNOFF_NO_AWARD -> {
                Rankings.Builder builder = Rankings.of(n);
                each((marks, count) -> builder.accept(tiers(marks), count));
                yield builder.build();
            }
            case SCORE, POINTS -> {
                Scores.Builder builder = Scores.of(n);
                each((marks, count) -> builder.accept(figures(marks), count));
                yield builder.build();
            }
        };
    }

    private interface Taker {
        void take(Marks marks, long count);
    }

    private void each(Taker taker) {
        long common = Weights.common(
                papers.stream().map(b -> b.paper().paper().weight()).toList());
        for (Sheets sheets : papers) {
            long count = Weights.times(sheets.paper().paper().weight(), common);
            sheets.marks().forEach(marks -> {
                if (marks instanceof Marks.Abstain) {
                    abstained++;
                } else {
                    voters++;
                    taker.take(marks, count);
                }
            });
        }
    }

    private int[] chosen(Marks marks) {
        List<CandidateId> ids = switch (marks) {
            case Marks.Choose(var choices) -> choices;
            case Marks.Approve(var approved) -> approved;
            default -> List.of();
        };
        return standing(ids).mapToInt(Integer::intValue).toArray();
    }

    private List<List<Integer>> tiers(Marks marks) {
        List<CandidateId> ranking = marks instanceof Marks.Rank(var ids) ? ids : List.of();
        return standing(ranking).map(List::of).toList();
    }

    private Stream<Integer> standing(List<CandidateId> ids) {
        return ids.stream()
                .map(CandidateId::value)
                .filter(id -> !withdrawn.contains(id))
                .map(numbers::get);
    }

    private Map<Integer, Fraction> figures(Marks marks) {
        Map<CandidateId, Long> given = switch (marks) {
            case Marks.Points(var points) -> points;
            case Marks.Scores(var scores) -> scores;
            default -> Map.of();
        };
        Map<Integer, Fraction> figures = new HashMap<>();
        given.forEach((id, figure) -> {
            Integer number = numbers.get(id.value());
            if (number != null && !withdrawn.contains(id.value())) figures.put(number, Fraction.of(figure));
        });
        return figures;
    }
}
