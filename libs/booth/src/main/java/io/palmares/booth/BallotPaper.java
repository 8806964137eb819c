package io.palmares.booth;

import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Malformed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The blank form of one category and class. Never changes after opening.
///
/// @param candidates in the order they are printed; ids are unique
public record BallotPaper(
        PaperScope scope,
        Weight weight,
        CountingMethod method,
        List<Candidate> candidates,
        RollCommitment roll,
        SealTerms seal,
        Openings openings,
        VotingWindow window) {
    public static final String TYPE = "paper";

    public BallotPaper {
        candidates = List.copyOf(candidates);
        long distinct = candidates.stream().map(Candidate::id).distinct().count();
        if (candidates.isEmpty() || distinct < candidates.size()) {
            throw new Malformed(Malformed.Rule.FIELD, "field 'candidates' must hold at least one, each once");
        }
    }

    /// The body of the `paper` entry in the edition's log, for the officer's and results' signatures.
    public EntryBody body() {
        return PaperJson.write(this);
    }

    /// Reads such a body.
    /// @throws Malformed naming the field
    public static BallotPaper read(EntryBody body) {
        return PaperJson.read(body);
    }

    public Set<CandidateId> candidateIds() {
        return candidates.stream().map(Candidate::id).collect(Collectors.toUnmodifiableSet());
    }

    public MarksRule marksRule() {
        return new MarksRule(method.marks(), candidateIds(), seal.marksMax());
    }

    /// Why these marks do not fit this paper, or empty.
    public Optional<MarksRefusal> refusal(Marks marks) {
        return marksRule().refusal(marks);
    }
}
