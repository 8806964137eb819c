package io.palmares.booth;

import io.palmares.booth.Opened.Reason;
import io.palmares.booth.Opened.Spoiled;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Malformed;
import java.util.Arrays;
import java.util.Optional;

/// From sealed text to opening, or the reason why not.
final class OpenBallot {
    private static final int LENGTH_AT = SealedMarks.SALT_LENGTH;
    private static final int MARKS_AT = LENGTH_AT + Short.BYTES;

    private OpenBallot() {}

    static Opened open(Bytes privateKey, Ballot ballot, FrozenPaper paper) {
        BallotContext context = BallotContext.of(ballot);
        Optional<Bytes> text = Hpke.open(privateKey, context.info(), context.aad(ballot.com()), ballot.sealed());
        return text.map(plain -> read(plain, ballot, paper.paper()))
                .orElseGet(() -> new Spoiled(ballot.leaf(), Reason.NOT_DECRYPTABLE));
    }

    private static Opened read(Bytes text, Ballot ballot, BallotPaper paper) {
        int marksMax = paper.seal().marksMax();
        if (text.length() != MARKS_AT + marksMax) {
            return new Spoiled(ballot.leaf(), Reason.WRONG_LENGTH);
        }
        byte[] plain = text.toArray();
        int length = Byte.toUnsignedInt(plain[LENGTH_AT]) << 8 | Byte.toUnsignedInt(plain[LENGTH_AT + 1]);
        if (length > marksMax) {
            return new Spoiled(ballot.leaf(), Reason.WRONG_LENGTH);
        }
        int end = MARKS_AT + length;
        if (!isZero(Arrays.copyOfRange(plain, end, plain.length))) {
            return new Spoiled(ballot.leaf(), Reason.PADDING);
        }
        return check(text.slice(0, LENGTH_AT), text.slice(MARKS_AT, end), ballot, paper);
    }

    private static Opened check(Bytes salt, Bytes marks, Ballot ballot, BallotPaper paper) {
        if (!BallotContext.of(ballot).commitment(salt, marks).equals(ballot.com())) {
            return new Spoiled(ballot.leaf(), Reason.COMMITMENT);
        }
        try {
            Marks read = Marks.parse(marks);
            return paper.refusal(read).isPresent()
                    ? new Spoiled(ballot.leaf(), Reason.MARKS)
                    : new Opening(ballot.leaf(), read, salt);
        } catch (Malformed notMarks) {
            return new Spoiled(ballot.leaf(), Reason.MARKS);
        }
    }

    private static boolean isZero(byte[] padding) {
        byte seen = 0;
        for (byte b : padding) {
            seen |= b;
        }
        return seen == 0;
    }
}
