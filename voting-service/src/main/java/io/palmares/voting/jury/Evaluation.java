package io.palmares.voting.jury;

import io.palmares.contracts.rulebook.Criterion;
import io.palmares.tally.Candidate;
import io.palmares.tally.Contest;
import io.palmares.tally.Count;
import io.palmares.tally.Evidence;
import io.palmares.tally.Fraction;
import io.palmares.tally.Outcome;
import io.palmares.tally.Rule;
import io.palmares.tally.Scorecards;
import io.palmares.tally.Tally;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What the counted scorecards say, exactly.
final class Evaluation {
    /// A trimmed mean of fewer cards is the mean.
    private static final int FEW = 5;

    private final Terms terms;
    private final List<Candidate> candidates;
    private final List<Scorecard> cards;
    private final Count.Counted count;

    private Evaluation(Terms terms, List<Candidate> candidates, List<Scorecard> cards) {
        this.terms = terms;
        this.candidates = candidates;
        this.cards = cards;
        this.count = counted();
    }

    static Evaluation of(JuryRoom room, Terms terms) {
        List<Candidate> standing = room.bench().standing().stream()
                .map(Contender::candidate)
                .sorted()
                .map(id -> new Candidate(id, id))
                .toList();
        return new Evaluation(terms, standing, room.counted());
    }

    private Count.Counted counted() {
        Contest contest = new Contest(terms.category().id(), candidates, places(), rule(), profile());
        return switch (Tally.count(contest)) {
            case Count.Counted counted -> counted;
            case Count.Unsupported refused -> throw new IllegalStateException("jury not counted: " + refused.part());
        };
    }

    /// How many the shortlist takes; all, if the rulebook does not limit it.
    private int places() {
        int finalists = terms.category().finalists();
        return finalists > 0 ? finalists : Math.max(1, candidates.size());
    }

    private Rule rule() {
        List<Rule.Criterion> criteria =
                terms.criteria().stream().map(this::criterion).toList();
        return new Rule.WeightedCriteria(criteria, terms.aggregate(), 0, terms.minTotal());
    }

    private Rule.Criterion criterion(Criterion c) {
        Fraction max = Fraction.of(c.max());
        return new Rule.Criterion(
                c.id(),
                c.id(),
                Fraction.of(c.weight()),
                max,
                terms.minCriterion().times(max));
    }

    private Scorecards profile() {
        return new Scorecards(candidates.size(), cards.stream().map(this::card).toList());
    }

    private Scorecards.Scorecard card(Scorecard card) {
        int place = candidates.indexOf(new Candidate(card.candidate(), card.candidate()));
        Map<String, Fraction> scores = card.scores().stream()
                .collect(Collectors.toMap(Scorecard.Score::criterion, s -> Fraction.of(s.score())));
        return new Scorecards.Scorecard(card.juror(), place, scores, 1);
    }

    List<Candidate> candidates() {
        return candidates;
    }

    Outcome outcome() {
        return count.outcome();
    }

    Evidence.Scored evidence() {
        return (Evidence.Scored) count.evidence();
    }

    int cards(String candidate) {
        return (int) cards.stream().filter(c -> c.candidate().equals(candidate)).count();
    }

    /// Jurors are further apart than the rulebook likes: compared as squares, so that nothing is rounded.
    boolean isToBeDiscussed(String candidate) {
        Fraction variance = evidence().variances().getOrDefault(new Candidate(candidate, candidate), Fraction.ZERO);
        return terms.discussAbove()
                .filter(limit -> variance.compareTo(limit.times(limit)) > 0)
                .isPresent();
    }

    boolean isMeanForFew(String candidate) {
        return terms.aggregate() instanceof Rule.Aggregate.TrimmedShare && cards(candidate) < FEW;
    }
}
