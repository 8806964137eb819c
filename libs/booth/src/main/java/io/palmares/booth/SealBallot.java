package io.palmares.booth;

import io.palmares.ledger.Bytes;
import java.util.Optional;

/// The voter's side: checks marks against the paper, commits to them, seals them, signs the ballot.
public final class SealBallot {
    private final RandomSource random;

    public SealBallot(RandomSource random) {
        this.random = random;
    }

    /// What came of it.
    public sealed interface Outcome {
        /// Ready to be cast.
        /// @param salt kept on the voter's device: with it the voter can prove what was sealed
        record Sealed(Ballot ballot, Marks marks, Bytes salt) implements Outcome {}

        record Refused(MarksRefusal refusal) implements Outcome {}
    }

    public Outcome seal(VotingRight right, FrozenPaper paper, Revision revision, Marks marks) {
        Optional<MarksRefusal> refusal = paper.paper().refusal(marks);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        Bytes salt = random.bytes(SealedMarks.SALT_LENGTH);
        BallotContext context = new BallotContext(paper.id(), right.publicKey(), revision);
        SealedMarks sealed = seal(context, paper.paper().seal(), marks.canonical(), salt);
        Ballot ballot = BallotFormat.write(paper.box(), paper.id(), right, revision, sealed);
        return new Outcome.Sealed(ballot, marks, salt);
    }

    private SealedMarks seal(BallotContext context, SealTerms terms, Bytes marks, Bytes salt) {
        var com = context.commitment(salt, marks);
        Bytes sealed = Hpke.seal(
                terms.countingKey(),
                random.bytes(Hpke.KEY_LENGTH),
                context.info(),
                context.aad(com),
                SealedMarks.plaintext(salt, marks, terms));
        return new SealedMarks(com, sealed);
    }
}
