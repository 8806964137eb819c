package io.palmares.booth;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.booth.Opened.Reason;
import io.palmares.booth.Opened.Spoiled;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.Encoding;
import io.palmares.ledger.Hash;
import io.palmares.ledger.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpeningABallotTest {
    private static final Marks MARKS = new Marks.Choose(List.of(Papers.A));
    private static final Bytes SALT = Papers.filled(4, 32);
    private final FrozenPaper paper = Papers.frozen(Papers.paper(new MarkForm.Choose()));
    private final SealTerms terms = paper.paper().seal();
    private final VotingRight right = Papers.right(1);
    private final BallotContext context = new BallotContext(paper.id(), right.publicKey(), Revision.first());
    private final Hash com = context.commitment(SALT, MARKS.canonical());
    private final byte[] text = SealedMarks.plaintext(SALT, MARKS.canonical(), terms);

    @Test
    void showsMarksAndSaltThatAnyoneCanCheck() {
        Ballot ballot = ballot(com, text);
        assertThat(Papers.COUNTING.open(ballot, paper)).isInstanceOfSatisfying(Opening.class, opening -> {
            assertThat(opening).isEqualTo(new Opening(ballot.leaf(), MARKS, SALT));
            assertThat(opening.isOf(ballot)).isTrue();
            assertThat(Opening.read((JsonObject)
                            CanonicalJson.parse(opening.json().canonical().toArray())))
                    .isEqualTo(opening);
        });
    }

    @Test
    void showsMarksThatFillTheSealedTextToItsEnd() {
        List<CandidateId> ranking = IntStream.range(0, 30)
                .mapToObj(i -> new CandidateId("c%07d".formatted(i)))
                .toList();
        Marks marks = new Marks.Rank(ranking);
        int length = marks.canonical().length();
        BallotPaper small = Papers.paper(new MarkForm.Rank(30));
        FrozenPaper exact = Papers.frozen(new BallotPaper(
                small.scope(),
                small.weight(),
                small.method(),
                ranking.stream().map(Papers::candidate).toList(),
                small.roll(),
                new SealTerms(Papers.COUNTING.publicKey(), length),
                small.openings(),
                small.window()));
        Ballot ballot = ReadingABallotTest.cast(exact, 1, Revision.first(), marks);

        assertThat(length).isGreaterThan(255);
        assertThat(Papers.COUNTING.open(ballot, exact))
                .isInstanceOfSatisfying(
                        Opening.class, opening -> assertThat(opening.marks()).isEqualTo(marks));
    }

    @Test
    void isNoOpeningOfOtherMarksOrAnotherBallot() {
        Ballot ballot = ballot(com, text);
        Marks others = new Marks.Choose(List.of(Papers.B));
        assertThat(new Opening(ballot.leaf(), others, SALT).isOf(ballot)).isFalse();
        assertThat(new Opening(ballot.leaf(), MARKS, Papers.filled(5, 32)).isOf(ballot))
                .isFalse();
        assertThat(new Opening(Hash.sha256(), MARKS, SALT).isOf(ballot)).isFalse();
    }

    @Test
    void readsTheSealToTheLastPaddingByte() {
        for (int i = 34 + MARKS.canonical().length(); i < text.length; i++) {
            byte[] padded = text.clone();
            padded[i] = 1;
            assertThat(spoiled(com, padded)).isEqualTo(Reason.PADDING);
        }
    }

    @Test
    void isSpoiledByAWrongLength() {
        byte[] longer = text.clone();
        byte[] tooLong = Encoding.u16(terms.marksMax() + 1);
        longer[32] = tooLong[0];
        longer[33] = tooLong[1];
        assertThat(spoiled(com, longer)).isEqualTo(Reason.WRONG_LENGTH);
        assertThat(spoiled(com, Arrays.copyOf(text, text.length - 1))).isEqualTo(Reason.WRONG_LENGTH);
    }

    @Test
    void isSpoiledIfTheCommitmentIsToOtherMarks() {
        Hash other = context.commitment(SALT, new Marks.Choose(List.of(Papers.B)).canonical());
        assertThat(spoiled(other, text)).isEqualTo(Reason.COMMITMENT);
    }

    @Test
    void isSpoiledByMarksThePaperDoesNotTake() {
        for (String marks : List.of(
                "{\"choose\":[\"00000000\"]}", "{\"rank\":[\"c7f2k9qa\"]}", "{}", "not JSON", "", "{\"abstain\":1}")) {
            Bytes bytes = Bytes.utf8(marks);
            assertThat(spoiled(context.commitment(SALT, bytes), SealedMarks.plaintext(SALT, bytes, terms)))
                    .as(marks)
                    .isEqualTo(Reason.MARKS);
        }
    }

    @Test
    void cannotBeDoneWithAnotherKey() {
        CountingKeyPair other = CountingKeyPair.ofPrivate(Papers.filled(7, 32));
        Ballot ballot = ballot(com, text);
        assertThat(other.open(ballot, paper)).isEqualTo(new Spoiled(ballot.leaf(), Reason.NOT_DECRYPTABLE));
    }

    @Test
    void cannotBeDoneForACopyUnderAnotherKeyOrRevision() {
        Bytes sealed = ballot(com, text).sealed();
        Ballot copied = BallotFormat.write(
                paper.box(), paper.id(), Papers.right(2), Revision.first(), new SealedMarks(com, sealed));
        Ballot later = BallotFormat.write(
                paper.box(), paper.id(), right, Revision.after(1, Hash.sha256()), new SealedMarks(com, sealed));
        assertThat(Papers.COUNTING.open(copied, paper)).isEqualTo(new Spoiled(copied.leaf(), Reason.NOT_DECRYPTABLE));
        assertThat(Papers.COUNTING.open(later, paper)).isEqualTo(new Spoiled(later.leaf(), Reason.NOT_DECRYPTABLE));
    }

    private Ballot ballot(Hash commitment, byte[] plaintext) {
        Bytes sealed = Hpke.seal(
                terms.countingKey(), Papers.filled(5, 32), context.info(), context.aad(commitment), plaintext);
        return BallotFormat.write(
                paper.box(), paper.id(), right, Revision.first(), new SealedMarks(commitment, sealed));
    }

    private Reason spoiled(Hash commitment, byte[] plaintext) {
        return ((Spoiled) Papers.COUNTING.open(ballot(commitment, plaintext), paper)).reason();
    }
}
