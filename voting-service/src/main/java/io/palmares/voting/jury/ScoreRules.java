package io.palmares.voting.jury;

import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Refusal;
import io.palmares.contracts.rulebook.Criterion;
import io.palmares.voting.jury.FillScorecard.Entries;
import io.palmares.voting.jury.Scorecard.Score;
import io.palmares.web.text.Names;
import io.palmares.web.text.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What may stand on a scorecard.
final class ScoreRules {
    private static final int LONGEST_COMMENT = 2_000;

    private ScoreRules() {}

    /// The scores, if every one is of a criterion and within its range.
    static Outcome<List<Score>> check(Terms terms, Entries entries) {
        List<Violation> violations = Stream.concat(
                        entries.scores().entrySet().stream().flatMap(e -> score(terms, e).stream()),
                        comment(entries).stream())
                .toList();
        return violations.isEmpty()
                ? Outcome.done(FillScorecard.sorted(entries.scores()))
                : Outcome.refused(Refusal.invalid(violations));
    }

    /// A card is handed in with a score for every criterion.
    static Outcome<Scorecard> complete(Terms terms, Scorecard card) {
        List<Violation> missing = new ArrayList<>();
        for (Criterion criterion : terms.criteria()) {
            if (card.scores().stream().noneMatch(s -> s.criterion().equals(criterion.id()))) {
                missing.add(new Violation("/scores/" + criterion.id(), "required", "must be scored before submission"));
            }
        }
        return missing.isEmpty() ? Outcome.done(card) : Outcome.refused(Refusal.invalid(missing));
    }

    private static Optional<Violation> score(Terms terms, Map.Entry<String, Integer> score) {
        String pointer = "/scores/" + score.getKey().replace("~", "~0").replace("/", "~1");
        return terms.criterion(score.getKey())
                .map(criterion -> range(pointer, criterion, score.getValue()))
                .orElseGet(() -> Optional.of(new Violation(pointer, "criterion", "must be one of the criteria")));
    }

    private static Optional<Violation> range(String pointer, Criterion criterion, int score) {
        return score >= 0 && score <= criterion.max()
                ? Optional.empty()
                : Optional.of(new Violation(pointer, "range", "must be from 0 to {0}", criterion.max()));
    }

    private static Optional<Violation> comment(Entries entries) {
        return Optional.ofNullable(entries.comment())
                .flatMap(text -> Names.text(text, LONGEST_COMMENT))
                .map(broken -> new Violation("/comment", broken.rule(), broken.text()));
    }
}
