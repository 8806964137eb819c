package io.palmares.voting.ballot.mongo;

import io.palmares.booth.BallotPaper;
import io.palmares.booth.FrozenPaper;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.PublicKey;
import io.palmares.ledger.Signature;
import io.palmares.voting.ballot.BallotBox;
import io.palmares.voting.ballot.BoxId;
import io.palmares.voting.ballot.BoxState;
import io.palmares.voting.ballot.VotingTimes;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The stored shape of a box. Bytes are base64url.
///
/// @param category `edition:category`
/// @param running whether a clock still moves it
/// @param draft canonical JSON of the paper's body, before it is frozen
/// @param paper the paper's entry, once frozen
record BoxDocument(
        String edition,
        String category,
        String electorClass,
        boolean running,
        Stage stage,
        Instant opens,
        Instant closes,
        @Nullable Instant suspendedSince,
        List<String> answered,
        List<String> withdrawn,
        @Nullable String draft,
        List<String> reasons,
        @Nullable String resultsKey,
        @Nullable String resultsSignature,
        @Nullable String paper,
        @Nullable Integer shownKeys,
        @Nullable Instant shownAt,
        @Nullable SealDocument seal,
        long version) {
    enum Stage {
        DRAFTED,
        DISPUTED,
        SIGNED,
        FROZEN,
        OPEN,
        CLOSING,
        SEALED,
        UNDISPUTED,
        CANCELLED
    }

    static BoxDocument of(BallotBox box) {
        BoxState state = box.state();
        return new BoxDocument(
                box.id().category().edition(),
                box.id().category().toString(),
                box.id().electorClass(),
                isRunning(state),
                Stage.valueOf(state.word()),
                box.times().opens(),
                box.times().closes(),
                box.suspendedSince(),
                box.answered(),
                box.withdrawn(),
                state instanceof BoxState.Unfrozen u ? u.draft().body().bytes().asUtf8() : null,
                state instanceof BoxState.Disputed d ? d.reasons() : List.of(),
                state instanceof BoxState.Signed s ? s.byResults().key().toString() : null,
                state instanceof BoxState.Signed s ? s.byResults().value().toString() : null,
                box.paper().map(p -> p.entry().bytes().toString()).orElse(null),
                state instanceof BoxState.Open o ? o.shown().keys() : null,
                state instanceof BoxState.Open o ? o.shown().at() : null,
                state instanceof BoxState.WithSeal s ? SealDocument.of(s) : null,
                box.version());
    }

    private static boolean isRunning(BoxState state) {
        return state instanceof BoxState.WithPaper && !(state instanceof BoxState.Undisputed);
    }

    BallotBox box() {
        String name = category.substring(edition.length() + 1);
        return new BallotBox(
                BoxId.of(edition, name, electorClass),
                version,
                state(),
                new VotingTimes(opens, closes),
                suspendedSince,
                answered,
                withdrawn);
    }

    private BoxState state() {
        return switch (stage) {
            case DRAFTED -> new BoxState.Drafted(readDraft());
            case DISPUTED -> new BoxState.Disputed(readDraft(), reasons);
            case SIGNED -> new BoxState.Signed(readDraft(), byResults());
            case FROZEN -> new BoxState.Frozen(readPaper());
            case OPEN -> new BoxState.Open(readPaper(), shown());
            case CLOSING -> new BoxState.Closing(readPaper());
            case SEALED -> Objects.requireNonNull(seal).sealed(readPaper());
            case UNDISPUTED -> Objects.requireNonNull(seal).undisputed(readPaper());
            case CANCELLED -> new BoxState.Cancelled(Optional.ofNullable(paper).map(BoxDocument::frozen));
        };
    }

    private BallotPaper readDraft() {
        byte[] body = Bytes.utf8(Objects.requireNonNull(draft)).toArray();
        return BallotPaper.read(new EntryBody(CanonicalJson.parseObject(body)));
    }

    private FrozenPaper readPaper() {
        return frozen(Objects.requireNonNull(paper));
    }

    private static FrozenPaper frozen(String entry) {
        return FrozenPaper.read(Bytes.fromBase64Url(entry));
    }

    private Signature byResults() {
        return new Signature(
                PublicKey.parse(Objects.requireNonNull(resultsKey)),
                Bytes.fromBase64Url(Objects.requireNonNull(resultsSignature)));
    }

    private BoxState.Turnout shown() {
        return new BoxState.Turnout(Objects.requireNonNull(shownKeys), Objects.requireNonNull(shownAt));
    }
}
