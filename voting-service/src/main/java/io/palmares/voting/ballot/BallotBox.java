package io.palmares.voting.ballot;

import io.palmares.booth.BallotPaper;
import io.palmares.booth.CandidateId;
import io.palmares.booth.FrozenPaper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One box: its state, its times, the rulings it has answered.
///
/// @param version of the stored document; 0 if not stored
/// @param suspendedSince by the deadlines clock; while suspended nothing is cast and nothing closes
/// @param answered ids of rulings
/// @param withdrawn finalists who withdrew after a paper was drafted
public record BallotBox(
        BoxId id,
        long version,
        BoxState state,
        VotingTimes times,
        @Nullable Instant suspendedSince,
        List<String> answered,
        List<String> withdrawn) {
    public BallotBox {
        answered = List.copyOf(answered);
        withdrawn = List.copyOf(withdrawn);
    }

    static BallotBox drafted(BoxId id, BallotPaper draft, VotingTimes times) {
        return new BallotBox(id, 0, new BoxState.Drafted(draft), times, null, List.of(), List.of());
    }

    public BallotBox in(BoxState next) {
        return new BallotBox(id, version, next, times, suspendedSince, answered, withdrawn);
    }

    BallotBox at(VotingTimes changed) {
        return new BallotBox(id, version, state, changed, suspendedSince, answered, withdrawn);
    }

    BallotBox suspended(@Nullable Instant since) {
        return new BallotBox(id, version, state, times, since, answered, withdrawn);
    }

    BallotBox answering(String ruling) {
        return new BallotBox(id, version, state, times, suspendedSince, plus(answered, ruling), withdrawn);
    }

    BallotBox without(String candidate) {
        return new BallotBox(id, version, state, times, suspendedSince, answered, plus(withdrawn, candidate));
    }

    public boolean isSuspended() {
        return suspendedSince != null;
    }

    /// The box's part of the question; the deadlines clock is the other.
    public boolean takesBallots(Instant now) {
        return state instanceof BoxState.Open && !isSuspended() && now.isBefore(times.closes());
    }

    public Optional<FrozenPaper> paper() {
        return switch (state) {
            case BoxState.WithPaper with -> Optional.of(with.paper());
            case BoxState.Cancelled(Optional<FrozenPaper> before) -> before;
            case BoxState.Unfrozen _ -> Optional.empty();
        };
    }

    /// Those who withdrew and are on the paper all the same.
    public List<String> withdrawnOnPaper() {
        Set<CandidateId> printed =
                paper().map(paper -> paper.paper().candidateIds()).orElse(Set.of());
        return withdrawn.stream()
                .filter(candidate -> printed.contains(new CandidateId(candidate)))
                .toList();
    }

    private static List<String> plus(List<String> all, String one) {
        List<String> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }
}
