package io.palmares.ui;

import io.palmares.booth.BallotPaper;
import io.palmares.booth.Candidate;
import io.palmares.booth.CandidateId;
import io.palmares.booth.CountingKeyPair;
import io.palmares.booth.CountingMethod;
import io.palmares.booth.FrozenPaper;
import io.palmares.booth.MarkForm;
import io.palmares.booth.Openings;
import io.palmares.booth.PaperScope;
import io.palmares.booth.RollCommitment;
import io.palmares.booth.SealTerms;
import io.palmares.booth.VotingRight;
import io.palmares.booth.VotingWindow;
import io.palmares.booth.Weight;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Origin;
import io.palmares.ledger.SigningKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A paper on which a voter on either side can vote.
final class Papers {
    static final CandidateId A = new CandidateId("c7f2k9qa");
    static final CandidateId B = new CandidateId("b0000001");
    static final SigningKey OFFICER = SigningKey.ofSeed(filled(0x21, 32));
    static final SigningKey RESULTS = SigningKey.ofSeed(filled(0x22, 32));
    static final CountingKeyPair COUNTING = CountingKeyPair.ofPrivate(filled(6, 32));
    static final VotingRight RIGHT = VotingRight.ofSeed(filled(7, 32));
    private static final VotingWindow WINDOW =
            new VotingWindow(Instant.parse("2020-10-01T08:00:00Z"), Instant.parse("2020-10-08T08:00:00Z"));

    private Papers() {}

    static Bytes filled(int value, int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return Bytes.of(bytes);
    }

    static FrozenPaper frozen(MarkForm form) {
        return FrozenPaper.of(paper(form).body().signedBy(OFFICER, RESULTS));
    }

    private static BallotPaper paper(MarkForm form) {
        return new BallotPaper(
                new PaperScope(Origin.edition("awards.example", "ecc-2020"), "cluster-manager", "members", null),
                Weight.ONE,
                new CountingMethod("test", form),
                List.of(candidate(A), candidate(B), Candidate.NO_AWARD),
                new RollCommitment(Hash.sha256(), 2, 1),
                SealTerms.fitting(COUNTING.publicKey(), form, 3),
                Openings.TOTALS,
                WINDOW);
    }

    private static Candidate candidate(CandidateId id) {
        return new Candidate(id, Optional.of(Hash.sha256(Bytes.utf8(id.value()).toArray())));
    }
}
