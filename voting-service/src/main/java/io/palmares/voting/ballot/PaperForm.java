package io.palmares.voting.ballot;

import io.palmares.booth.BallotPaper;
import io.palmares.booth.Candidate;
import io.palmares.booth.CandidateId;
import io.palmares.booth.CountingMethod;
import io.palmares.booth.CountingPublicKey;
import io.palmares.booth.MarkForm;
import io.palmares.booth.Openings;
import io.palmares.booth.PaperScope;
import io.palmares.booth.RollCommitment;
import io.palmares.booth.SealTerms;
import io.palmares.booth.VotingWindow;
import io.palmares.booth.Weight;
import io.palmares.ledger.Malformed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts a category's papers together, or says what is missing.
final class PaperForm {
    /// Between the last freeze or correction of a roll and the first ballot, so that electors can object.
    static final Duration AFTER_ROLL = Duration.ofHours(24);

    private final PaperParts parts;
    private final EditionRules rules;
    private final @Nullable VotingTerms terms;

    PaperForm(PaperParts parts, EditionRules rules) {
        this.parts = parts;
        this.rules = rules;
        this.terms = rules.terms().get(parts.category().category());
    }

    /// What the papers still wait for; empty if they can be drafted.
    List<String> missing() {
        if (terms == null) {
            return List.of("vote");
        }
        if (parts.isCancelled()) {
            return List.of("cancelled");
        }
        List<String> missing = new ArrayList<>();
        Shortlist shortlist = parts.shortlist();
        if (shortlist == null) {
            missing.add("shortlist");
        } else {
            missing.addAll(missingOf(shortlist));
        }
        rules.classes().stream()
                .filter(each -> !parts.rolls().containsKey(each))
                .forEach(each -> missing.add("roll:" + each));
        if (missing.isEmpty()) {
            missing.addAll(contradictions());
        }
        return List.copyOf(missing);
    }

    private List<String> missingOf(Shortlist shortlist) {
        List<String> missing = new ArrayList<>();
        if (!parts.labels().keySet().containsAll(shortlist.finalists())) {
            missing.add("candidates");
        }
        if (shortlist.finalists().stream().anyMatch(parts.withdrawn()::contains)) {
            missing.add("shortlist-without-withdrawn");
        }
        CountingKey key = parts.countingKey();
        if (key == null || !key.shortlist().equals(shortlist.hash())) {
            missing.add("counting-key");
        }
        return missing;
    }

    private List<String> contradictions() {
        List<String> wrong = new ArrayList<>();
        if (parts.rolls().values().stream().noneMatch(Roll::hasBox)) {
            wrong.add("electors");
        }
        if (!times().opens().isBefore(times().closes())) {
            wrong.add("time-to-vote");
        } else {
            parts.rolls()
                    .forEach((electorClass, roll) ->
                            contradiction(electorClass, roll).ifPresent(wrong::add));
        }
        return wrong;
    }

    /// A rulebook or key that no paper can be made of must not stop the events behind it.
    private Optional<String> contradiction(String electorClass, Roll roll) {
        if (!roll.hasBox()) {
            return Optional.empty();
        }
        try {
            paper(electorClass).body();
            return Optional.empty();
        } catch (Malformed malformed) {
            return Optional.of("paper:" + electorClass + ": " + malformed.detail());
        }
    }

    /// When the boxes open and close, as far as the rolls tell by now.
    Optional<VotingTimes> timetable() {
        return Optional.ofNullable(terms).map(known -> new VotingTimes(opens(known), known.closes()));
    }

    VotingTimes times() {
        return timetable().orElseThrow();
    }

    private Instant opens(VotingTerms known) {
        return parts.rolls().values().stream()
                .map(roll -> roll.heard().plus(AFTER_ROLL))
                .reduce(known.opens(), VotingTimes::later);
    }

    BallotPaper paper(String electorClass) {
        Roll roll = Objects.requireNonNull(parts.rolls().get(electorClass));
        VotingTerms known = Objects.requireNonNull(terms);
        List<Candidate> candidates = candidates(known);
        MarkForm form = form(known, candidates.size());
        return new BallotPaper(
                new PaperScope(rules.log(), parts.category().category(), electorClass, null),
                weight(roll.weight()),
                new CountingMethod(known.method(), form),
                candidates,
                new RollCommitment(roll.root(), roll.size(), roll.version()),
                new SealTerms(countingKey(), known.marksMax()),
                Openings.forRoll(roll.size(), form, candidates.size()),
                new VotingWindow(times().opens(), times().closes()));
    }

    private CountingPublicKey countingKey() {
        return new CountingPublicKey(Objects.requireNonNull(parts.countingKey()).publicKey());
    }

    private List<Candidate> candidates(VotingTerms known) {
        List<String> finalists = Objects.requireNonNull(parts.shortlist()).finalists();
        Stream<Candidate> listed = finalists.stream()
                .sorted()
                .map(id -> new Candidate(
                        new CandidateId(id), Optional.ofNullable(parts.labels().get(id))));
        boolean noAward = known.noAward() || finalists.size() == 1;
        return Stream.concat(listed, noAward ? Stream.of(Candidate.NO_AWARD) : Stream.empty())
                .toList();
    }

    private static MarkForm form(VotingTerms known, int candidates) {
        return switch (known.method()) {
            case "PLURALITY" -> new MarkForm.Choose();
            case "APPROVAL" -> new MarkForm.Approve(known.most() == null ? candidates : known.most());
            case "POINTS" -> new MarkForm.Points(bound(known.points(), "points"));
            case "SCORE" -> new MarkForm.Scores(bound(known.most(), "most"));
            case "INSTANT_RUNOFF", "INSTANT_RUNOFF_NO_AWARD" -> new MarkForm.Rank(candidates);
            default -> throw new Malformed(Malformed.Rule.FIELD, "field 'method' is not one that is marked here");
        };
    }

    private static int bound(@Nullable Integer bound, String field) {
        if (bound == null) {
            throw new Malformed(Malformed.Rule.FIELD, "field '" + field + "' is missing");
        }
        return bound;
    }

    private static Weight weight(String fraction) {
        return Weight.parse(fraction.contains("/") ? fraction : fraction + "/1");
    }
}
