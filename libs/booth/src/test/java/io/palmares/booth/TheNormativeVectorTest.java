package io.palmares.booth;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Each value of the vector by the code that services use. The vector fixes paper id 03×32, which no real paper entry
/// has, so sealing is called below [SealBallot] here.
class TheNormativeVectorTest {
    private static final Hash PAPER = new Hash(Papers.filled(3, 32));
    private static final Bytes SALT = Papers.filled(4, 32);
    private static final Bytes EPHEMERAL = Papers.filled(5, 32);
    private static final Marks MARKS = new Marks.Choose(List.of(Papers.A));
    private static final PaperScope SCOPE = new PaperScope(Papers.EDITION, "cluster-manager", "members", null);
    private static final SealTerms TERMS = new SealTerms(Papers.COUNTING.publicKey(), 64);

    private final VotingRight right =
            VotingRight.derive(new RollKey(Papers.filled(1, 32)), SCOPE, 1, new RollId(Papers.filled(2, 16)));
    private final BallotContext context = new BallotContext(PAPER, right.publicKey(), Revision.first());

    @Test
    void givesTheRight() {
        assertThat(right.seed()).isEqualTo(Vector.hex("seed"));
        assertThat(right.publicKey().bytes()).isEqualTo(Vector.hex("pk"));
    }

    @Test
    void givesTheCountingKey() {
        assertThat(Papers.COUNTING.publicKey().bytes()).isEqualTo(Vector.hex("countPk"));
    }

    @Test
    void givesTheCommitment() {
        assertThat(context.commitment(SALT, MARKS.canonical()).bytes()).isEqualTo(Vector.hex("com"));
    }

    @Test
    void givesTheEntryByteForByte() {
        Hash com = context.commitment(SALT, MARKS.canonical());
        Bytes sealed = Hpke.seal(
                TERMS.countingKey(),
                EPHEMERAL,
                context.info(),
                context.aad(com),
                SealedMarks.plaintext(SALT, MARKS.canonical(), TERMS));
        Ballot ballot = BallotFormat.write(SCOPE.box(), PAPER, right, Revision.first(), new SealedMarks(com, sealed));

        assertThat(ballot.bytes()).isEqualTo(Vector.entry());
        assertThat(ballot.bytes().length()).isEqualTo(600).isEqualTo((int) Vector.FACTS.integer("len"));
        assertThat(ballot.leaf().bytes()).isEqualTo(Vector.hex("leaf"));
    }

    @Test
    void isReadAndGivesTheReceiptCode() {
        assertThat(Ballot.read(Vector.entry())).isInstanceOfSatisfying(BallotReading.Good.class, good -> {
            assertThat(good.ballot().paper()).isEqualTo(PAPER);
            assertThat(ReceiptCode.of(good.ballot().leaf()).value()).isEqualTo(Vector.FACTS.text("code"));
            assertThat(ReceiptCode.of(good.ballot().leaf()).grouped()).isEqualTo("2HZWG-D4EVM-J1TCX-KM1VR-QB");
        });
    }

    @Test
    void opensToTheMarks() {
        assertThat(Ballot.read(Vector.entry())).isInstanceOfSatisfying(BallotReading.Good.class, good -> {
            Ballot ballot = good.ballot();
            Bytes text = Hpke.open(
                            Papers.COUNTING.privateKey(), context.info(), context.aad(ballot.com()), ballot.sealed())
                    .orElseThrow();
            assertThat(text.slice(0, 32)).isEqualTo(SALT);
            assertThat(text.slice(34, 57).asUtf8()).isEqualTo("{\"choose\":[\"c7f2k9qa\"]}");
            assertThat(new Opening(ballot.leaf(), MARKS, SALT).isOf(ballot)).isTrue();
        });
    }
}
