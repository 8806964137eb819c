package io.palmares.booth;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Origin;
import io.palmares.ledger.SigningKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Papers to vote on in tests.
public final class Papers {
    static final Origin EDITION = Origin.edition("awards.example", "ecc-2020");
    public static final CandidateId A = new CandidateId("c7f2k9qa");
    static final CandidateId B = new CandidateId("b0000001");
    static final CandidateId C = new CandidateId("c0000002");
    public static final SigningKey OFFICER = SigningKey.ofSeed(filled(0x21, 32));
    public static final SigningKey RESULTS = SigningKey.ofSeed(filled(0x22, 32));
    public static final CountingKeyPair COUNTING = CountingKeyPair.ofPrivate(filled(6, 32));
    static final VotingWindow WINDOW =
            new VotingWindow(Instant.parse("2020-10-01T08:00:00Z"), Instant.parse("2020-10-08T08:00:00Z"));

    private Papers() {}

    public static Bytes filled(int value, int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return Bytes.of(bytes);
    }

    public static VotingRight right(int n) {
        return VotingRight.ofSeed(filled(n, 32));
    }

    public static BallotPaper paper(MarkForm form) {
        return paper(form, "members", Roll.of(List.of(right(1).publicKey(), right(2).publicKey())));
    }

    static BallotPaper paper(MarkForm form, String electorClass, Roll roll) {
        return new BallotPaper(
                new PaperScope(EDITION, "cluster-manager", electorClass, null),
                Weight.ONE,
                new CountingMethod("test", form),
                List.of(candidate(A), candidate(B), candidate(C), Candidate.NO_AWARD),
                roll.commitment(1),
                SealTerms.fitting(COUNTING.publicKey(), form, 4),
                Openings.forRoll(roll.size(), form, 4),
                WINDOW);
    }

    public static FrozenPaper frozen(BallotPaper paper) {
        return FrozenPaper.of(paper.body().signedBy(OFFICER, RESULTS));
    }

    static Candidate candidate(CandidateId id) {
        return new Candidate(id, Optional.of(Hash.sha256(Bytes.utf8(id.value()).toArray())));
    }
}
