package io.palmares.voting.office.web;

import io.palmares.booth.BallotPaper;
import io.palmares.ledger.Hash;
import io.palmares.voting.ballot.BallotBox;
import io.palmares.voting.ballot.BoxState;
import io.palmares.voting.ballot.ReadTurnout;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A box as officers see it: no ballot, and no figure but the public turnout.
///
/// @param body the paper's body, canonical JSON
/// @param bodyHash what the officer quotes when signing
/// @param reasons why the paper is disputed
record BoxView(
        String electorClass,
        String state,
        boolean suspended,
        Instant opens,
        Instant closes,
        int turnout,
        @Nullable String paper,
        @Nullable String body,
        @Nullable String bodyHash,
        List<String> reasons) {
    static BoxView of(BallotBox box) {
        Optional<String> body = draft(box).map(draft -> draft.body().bytes().asUtf8());
        return new BoxView(
                box.id().electorClass(),
                box.state().word(),
                box.isSuspended(),
                box.times().opens(),
                box.times().closes(),
                ReadTurnout.of(box),
                box.paper().map(paper -> paper.id().toString()).orElse(null),
                body.orElse(null),
                draft(box).map(BoxView::hash).orElse(null),
                box.state() instanceof BoxState.Disputed disputed ? disputed.reasons() : List.of());
    }

    private static Optional<BallotPaper> draft(BallotBox box) {
        return switch (box.state()) {
            case BoxState.Unfrozen unfrozen -> Optional.of(unfrozen.draft());
            case BoxState.WithPaper with -> Optional.of(with.paper().paper());
            case BoxState.Cancelled _ -> Optional.empty();
        };
    }

    private static String hash(BallotPaper draft) {
        return Hash.sha256(draft.body().bytes().toArray()).toString();
    }
}
