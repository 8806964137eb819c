package io.palmares.results.count;

import io.palmares.contracts.rulebook.Criterion;
import io.palmares.contracts.rulebook.Jury;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.tally.Fraction;
import io.palmares.tally.Rule;
import io.palmares.tally.Scorecards;
import io.palmares.tally.Scorecards.Scorecard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The jury's part: locked scorecards and the rule that makes them one figure for each candidate.
record JurySide(Jury jury, List<JsonObject> cards) {
    static JurySide of(Jury jury, List<Bytes> lines) {
        return new JurySide(
                jury,
                lines.stream()
                        .map(line -> CanonicalJson.parseObject(line.toArray()))
                        .toList());
    }

    /// The cards that count, for these candidates.
    Scorecards scorecards(List<String> candidates) {
        List<Scorecard> counted = new ArrayList<>();
        for (JsonObject card : cards) {
            int candidate = candidates.indexOf(card.text("candidate"));
            if (candidate >= 0 && card.text("state").equals("LOCKED")) {
                counted.add(new Scorecard(card.text("card"), candidate, scores(card), 1));
            }
        }
        return new Scorecards(candidates.size(), counted);
    }

    private static Map<String, Fraction> scores(JsonObject card) {
        Map<String, Fraction> scores = new HashMap<>();
        card.object("scores").members().forEach((criterion, score) -> {
            if (score instanceof Json.Int(long value)) scores.put(criterion, Fraction.of(value));
        });
        return scores;
    }

    /// The jury held the quorum before it was sealed: here every candidate with a card has a figure.
    Rule.WeightedCriteria rule() {
        return new Rule.WeightedCriteria(
                jury.criteria().stream().map(this::criterion).toList(),
                aggregate(),
                0,
                jury.minTotal() == null ? Fraction.ZERO : Fraction.parse(jury.minTotal()));
    }

    private Rule.Criterion criterion(Criterion criterion) {
        Fraction max = Fraction.of(criterion.max());
        Fraction least = jury.minCriterion() == null
                ? Fraction.ZERO
                : Fraction.parse(jury.minCriterion()).times(max);
        return new Rule.Criterion(criterion.id(), criterion.id(), Fraction.of(criterion.weight()), max, least);
    }

    private Rule.Aggregate aggregate() {
        return switch (jury.aggregate()) {
            case MEAN -> new Rule.Aggregate.Mean();
            case MEDIAN -> new Rule.Aggregate.Median();
            case TRIMMED_MEAN -> new Rule.Aggregate.TrimmedShare(Fraction.parse(Objects.requireNonNull(jury.trim())));
        };
    }
}
