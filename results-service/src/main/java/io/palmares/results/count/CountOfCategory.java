package io.palmares.results.count;

import io.palmares.booth.CandidateId;
import io.palmares.contracts.rulebook.Blend;
import io.palmares.contracts.rulebook.Category;
import io.palmares.contracts.rulebook.Preset;
import io.palmares.contracts.rulebook.Vote;
import io.palmares.tally.Candidate;
import io.palmares.tally.Contest;
import io.palmares.tally.Count;
import io.palmares.tally.Evidence;
import io.palmares.tally.Fraction;
import io.palmares.tally.Outcome;
import io.palmares.tally.Profile;
import io.palmares.tally.Rule;
import io.palmares.tally.Sides;
import io.palmares.tally.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Counts one category as its preset says.
final class CountOfCategory {
    private final Category rules;
    private final List<String> candidates;
    private final List<Sheets> papers;
    private final Optional<JurySide> jury;
    private final TieDeciders ties;
    private final Marked marked;

    CountOfCategory(
            Category rules, List<String> candidates, List<Sheets> papers, Optional<JurySide> jury, TieDeciders ties) {
        this.rules = rules;
        this.candidates = candidates;
        this.papers = papers;
        this.jury = jury;
        this.ties = ties;
        this.marked = new Marked(candidates, papers);
    }

    /// Everything that a result says.
    ///
    /// @param vote the count of the deciding figures: votes, jury or both
    /// @param jury the jury's own count, where there is one
    record Counted(Decision decision, Count vote, Optional<Count> jury, int abstained) {}

    /// What was counted, before ties are broken.
    ///
    /// @param deciding votes, jury or both
    record Figures(Count deciding, Optional<Count> jury) {}

    /// The figures alone, with candidates called by these names; an id where there is none.
    ///
    /// @throws IllegalStateException if the tally does not do what the rulebook names, which publication refuses
    Figures figures(Map<String, String> names) {
        List<Candidate> called = called(names);
        Optional<Count> scores = jury.map(side -> juryCount(side, called));
        Count deciding =
                rules.preset() == Preset.JURY_ONLY ? scores.orElseThrow() : electorate(vote().method(), called);
        return new Figures(deciding, scores);
    }

    Counted count() {
        Figures figures = figures(Map.of());
        Optional<Count> scores = figures.jury();
        Count deciding = figures.deciding();
        Ladder ladder = ladder(scores);
        Decision decision =
                Decision.of(preferred(tiers(deciding)), ladder).withoutNoAward(CandidateId.NO_AWARD.value());
        boolean undecided = votesAlone() && marked.voters() == 0;
        return new Counted(undecided ? decision.withoutVotes() : decision, deciding, scores, marked.abstained());
    }

    private boolean votesAlone() {
        return rules.preset().hasVote() && rules.preset() != Preset.BLEND;
    }

    private Vote vote() {
        return Objects.requireNonNull(rules.vote());
    }

    private Count electorate(Vote.Method method, List<Candidate> called) {
        Profile profile = marked.profile(method);
        Rule rule = VoteRule.of(vote(), candidates.size());
        if (rules.preset() != Preset.BLEND) return done(rule, profile, called);
        Blend blend = Objects.requireNonNull(rules.blend());
        JurySide side = jury.orElseThrow();
        Rule blended = new Rule.Blend(
                side.rule(),
                rule,
                Fraction.parse(blend.jury()),
                Rule.Transform.valueOf(blend.transform().name()),
                // Weights multiply what the tally sees, and it is ballots that must be enough.
                marked.voters() < blend.minBallots() ? Long.MAX_VALUE : 0);
        return done(blended, new Sides(side.scorecards(candidates), profile), called);
    }

    private Count juryCount(JurySide side, List<Candidate> called) {
        return done(side.rule(), side.scorecards(candidates), called);
    }

    private Count done(Rule rule, Profile profile, List<Candidate> called) {
        Count count = Tally.count(new Contest(rules.id(), called, 1, rule, profile));
        if (count instanceof Count.Unsupported refused)
            throw new IllegalStateException("cannot count: " + refused.part());
        return count;
    }

    private List<Candidate> called(Map<String, String> names) {
        return candidates.stream()
                .map(id -> id.equals(VoteRule.NO_AWARD.id())
                        ? VoteRule.NO_AWARD
                        : new Candidate(id, names.getOrDefault(id, id)))
                .toList();
    }

    /// Nobody stands above those who are joint winners; a count that nobody's vote reached has no tiers.
    private static List<List<String>> tiers(Count count) {
        Outcome outcome = ((Count.Counted) count).outcome();
        List<List<Candidate>> ranking = switch (outcome) {
            case Outcome.NoAward _ -> List.of();
            case Outcome.NeedsLot(var tied) -> List.of(tied);
            case Outcome.Won won -> won.ranking().isEmpty() ? List.of(won.winners()) : won.ranking();
            case Outcome.Tied tied -> tied.ranking().isEmpty() ? List.of(tied.tied()) : tied.ranking();
        };
        return ranking.stream()
                .map(tier -> tier.stream().map(Candidate::id).toList())
                .toList();
    }

    /// No Award wins only if it is strictly preferred: beside others it stands below them.
    private static List<List<String>> preferred(List<List<String>> tiers) {
        String noAward = CandidateId.NO_AWARD.value();
        List<List<String>> preferred = new ArrayList<>();
        for (List<String> tier : tiers) {
            boolean beside = tier.size() > 1 && tier.contains(noAward);
            preferred.add(
                    beside ? tier.stream().filter(id -> !id.equals(noAward)).toList() : tier);
            if (beside) preferred.add(List.of(noAward));
        }
        return preferred;
    }

    private Ladder ladder(Optional<Count> scores) {
        Map<String, Fraction> totals = new HashMap<>();
        Map<String, Map<String, Fraction>> criteria = new HashMap<>();
        scores.map(count -> ((Count.Counted) count).evidence()).ifPresent(evidence -> {
            if (evidence instanceof Evidence.Scored scored) {
                totals.putAll(byId(scored.scores()));
                scored.parts().forEach((criterion, figures) -> criteria.put(criterion, byId(figures)));
            }
        });
        Profile votes = papers.isEmpty() ? null : marked.profile(vote().method());
        return new Ladder(rules.id(), rules.tieLadder(), candidates, totals, criteria, rules.jury(), votes, ties);
    }

    private static Map<String, Fraction> byId(Map<Candidate, Fraction> figures) {
        Map<String, Fraction> byId = new HashMap<>();
        figures.forEach((candidate, figure) -> byId.put(candidate.id(), figure));
        return byId;
    }
}
