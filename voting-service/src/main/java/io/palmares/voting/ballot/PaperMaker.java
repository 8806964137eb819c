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
import io.palmares.ledger.Origin;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes the papers of a category that has all their parts.
record PaperMaker(PaperParts parts, VotingTerms terms, Origin log) {
    /// The paper of one class.
    /// @throws Malformed if none can be made of these parts
    BallotPaper paper(String electorClass, VotingTimes times) {
        Roll roll = Objects.requireNonNull(parts.rolls().get(electorClass));
        List<Candidate> candidates = candidates();
        MarkForm form = form(candidates.size());
        return new BallotPaper(
                new PaperScope(log, parts.category().category(), electorClass, null),
                weight(roll.weight()),
                new CountingMethod(terms.method(), form),
                candidates,
                new RollCommitment(roll.root(), roll.size(), roll.version()),
                new SealTerms(countingKey(), terms.marksMax()),
                Openings.forRoll(roll.size(), form, candidates.size()),
                new VotingWindow(times.opens(), times.closes()));
    }

    private CountingPublicKey countingKey() {
        return new CountingPublicKey(Objects.requireNonNull(parts.countingKey()).publicKey());
    }

    private List<Candidate> candidates() {
        List<String> finalists = Objects.requireNonNull(parts.shortlist()).finalists();
        Stream<Candidate> listed = finalists.stream()
                .sorted()
                .map(id -> new Candidate(
                        new CandidateId(id), Optional.ofNullable(parts.labels().get(id))));
        boolean noAward = terms.noAward() || finalists.size() == 1;
        return Stream.concat(listed, noAward ? Stream.of(Candidate.NO_AWARD) : Stream.empty())
                .toList();
    }

    private MarkForm form(int candidates) {
        return switch (terms.method()) {
            case "PLURALITY" -> new MarkForm.Choose();
            case "APPROVAL" -> new MarkForm.Approve(terms.most() == null ? candidates : terms.most());
            case "POINTS" -> new MarkForm.Points(bound(terms.points(), "points"));
            case "SCORE" -> new MarkForm.Scores(bound(terms.most(), "most"));
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
