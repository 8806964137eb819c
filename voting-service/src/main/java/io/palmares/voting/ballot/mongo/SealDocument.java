package io.palmares.voting.ballot.mongo;

import io.palmares.booth.FrozenPaper;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.PublicKey;
import io.palmares.voting.ballot.BoxState;
import io.palmares.voting.ballot.BoxState.Admission;
import io.palmares.voting.ballot.BoxState.Strike;
import io.palmares.voting.ballot.Seal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The stored shape of a seal and of what was disputed after it.
///
/// @param disputedUntil absent once the window is over
record SealDocument(
        String root,
        int leaves,
        int ballots,
        int keys,
        String entry,
        Instant at,
        @Nullable Instant disputedUntil,
        List<StrikeDocument> strikes,
        List<AdmissionDocument> admissions) {
    record StrikeDocument(
            String ruling, @Nullable String key, @Nullable String leaf, String code) {
        static StrikeDocument of(Strike strike) {
            return new StrikeDocument(
                    strike.ruling(),
                    strike.key() == null ? null : strike.key().toString(),
                    strike.leaf() == null ? null : strike.leaf().toString(),
                    strike.code());
        }

        Strike strike() {
            return new Strike(
                    ruling, key == null ? null : PublicKey.parse(key), leaf == null ? null : Hash.parse(leaf), code);
        }
    }

    record AdmissionDocument(String ruling, String ballot, String leaf) {
        static AdmissionDocument of(Admission admission) {
            return new AdmissionDocument(
                    admission.ruling(),
                    admission.ballot().toString(),
                    admission.leaf().toString());
        }

        Admission admission() {
            return new Admission(ruling, Bytes.fromBase64Url(ballot), Hash.parse(leaf));
        }
    }

    static SealDocument of(BoxState.WithSeal state) {
        Seal seal = state.seal();
        return new SealDocument(
                seal.root().toString(),
                seal.leaves(),
                seal.ballots(),
                seal.keys(),
                seal.entry().toString(),
                seal.at(),
                state instanceof BoxState.Sealed sealed ? sealed.disputedUntil() : null,
                state.strikes().stream().map(StrikeDocument::of).toList(),
                state.admissions().stream().map(AdmissionDocument::of).toList());
    }

    BoxState.Sealed sealed(FrozenPaper paper) {
        return new BoxState.Sealed(
                paper, seal(), Objects.requireNonNull(disputedUntil), readStrikes(), readAdmissions());
    }

    BoxState.Undisputed undisputed(FrozenPaper paper) {
        return new BoxState.Undisputed(paper, seal(), readStrikes(), readAdmissions());
    }

    private Seal seal() {
        return new Seal(Hash.parse(root), leaves, ballots, keys, Bytes.fromBase64Url(entry), at);
    }

    private List<Strike> readStrikes() {
        return strikes.stream().map(StrikeDocument::strike).toList();
    }

    private List<Admission> readAdmissions() {
        return admissions.stream().map(AdmissionDocument::admission).toList();
    }
}
