package io.palmares.booth;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.booth.BallotRefusal.Reason;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.SigningKey;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReadingABallotTest {
    private static final SigningKey KEY = SigningKey.ofSeed(Papers.filled(1, 32));
    private final FrozenPaper paper = Papers.frozen(Papers.paper(new MarkForm.Choose()));
    private final Ballot ballot = cast(paper);

    @Test
    void takesWhatTheVotersSideMade() {
        assertThat(Ballot.read(ballot.bytes())).isEqualTo(new BallotReading.Good(ballot));
        assertThat(ballot.refusalFor(paper)).isEmpty();
    }

    @Test
    void refusesEveryTruncation() {
        for (int length = 0; length < ballot.bytes().length(); length++) {
            assertThat(reason(ballot.bytes().slice(0, length)))
                    .as("%s bytes", length)
                    .isNotNull();
        }
    }

    @Test
    void refusesEveryFlippedBit() {
        for (int i = 0; i < ballot.bytes().length() * 8; i++) {
            byte[] flipped = ballot.bytes().toArray();
            flipped[i / 8] ^= (byte) (1 << i % 8);
            assertThat(Ballot.read(Bytes.of(flipped))).as("bit %s", i).isInstanceOf(BallotReading.Refused.class);
        }
    }

    @Test
    void refusesASecondOrAForeignSignature() {
        EntryBody body = ballot.entry().body();
        assertThat(reason(body.signedBy(KEY, Papers.OFFICER).bytes())).isEqualTo(Reason.WRONG_SIGNER);
        assertThat(reason(body.signedBy(Papers.OFFICER).bytes())).isEqualTo(Reason.WRONG_SIGNER);
    }

    @Test
    void refusesAForgedSignature() {
        EntryBody other = changed(Map.of("seq", Json.of(2)));
        Bytes forged = ballot.entry().body().with(List.of(other.sign(KEY))).bytes();
        assertThat(reason(forged)).isEqualTo(Reason.BAD_SIGNATURE);
    }

    @Test
    void refusesUnknownMissingAndMistypedFields() {
        assertThat(signed(Map.of("extra", Json.of(1)))).isEqualTo(Reason.MALFORMED);
        assertThat(signed(Map.of("seq", Json.of("1")))).isEqualTo(Reason.MALFORMED);
        assertThat(signed(Map.of("seq", Json.of(0)))).isEqualTo(Reason.MALFORMED);
        assertThat(signed(Map.of("seq", Json.of(1L << 32)))).isEqualTo(Reason.MALFORMED);
        assertThat(signed(Map.of("com", Json.of("AAAA")))).isEqualTo(Reason.MALFORMED);
        assertThat(signed(Map.of("t", Json.of("paper")))).isEqualTo(Reason.NOT_A_BALLOT);
        TreeMap<String, Json> without = new TreeMap<>(ballot.entry().json().members());
        without.remove("prev");
        assertThat(reason(new EntryBody(new JsonObject(without)).signedBy(KEY).bytes()))
                .isEqualTo(Reason.MALFORMED);
    }

    @Test
    void takesTheLastSeqThatFits() {
        assertThat(good(changed(Map.of("seq", Json.of(0xFFFF_FFFFL)))).seq()).isEqualTo(0xFFFF_FFFFL);
    }

    @Test
    void refusesMoreThanSixteenKibibytes() {
        assertThat(reason(Papers.filled('x', 16 * 1024 + 1))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void refusesABallotOfAnotherPaperLogOrSize() {
        FrozenPaper other =
                Papers.frozen(Papers.paper(new MarkForm.Choose(), "guests", Roll.of(List.of(KEY.publicKey()))));
        assertThat(refusal(ballot, other)).isEqualTo(Reason.FOREIGN_PAPER);
        assertThat(refusal(good(changed(Map.of("log", Json.of(other.box().value())))), paper))
                .isEqualTo(Reason.FOREIGN_LOG);
        Bytes shorter = ballot.sealed().slice(0, ballot.sealed().length() - 1);
        assertThat(refusal(good(changed(Map.of("sealed", Json.of(shorter)))), paper))
                .isEqualTo(Reason.WRONG_SIZE);
    }

    static Ballot cast(FrozenPaper paper) {
        return cast(paper, 1, Revision.first(), new Marks.Choose(List.of(Papers.A)));
    }

    static Ballot cast(FrozenPaper paper, int right, Revision revision, Marks marks) {
        SealBallot booth = new SealBallot(RandomSource.of(new SecureRandom()));
        return switch (booth.seal(Papers.right(right), paper, revision, marks)) {
            case SealBallot.Outcome.Sealed sealed -> sealed.ballot();
            case SealBallot.Outcome.Refused refused ->
                throw new AssertionError(refused.refusal().detail());
        };
    }

    private EntryBody changed(Map<String, Json> fields) {
        TreeMap<String, Json> members = new TreeMap<>(ballot.entry().json().members());
        members.putAll(fields);
        return new EntryBody(new JsonObject(members));
    }

    private Reason signed(Map<String, Json> fields) {
        return reason(changed(fields).signedBy(KEY).bytes());
    }

    private static Ballot good(EntryBody body) {
        return ((BallotReading.Good) Ballot.read(body.signedBy(KEY).bytes())).ballot();
    }

    private static Reason reason(Bytes bytes) {
        return ((BallotReading.Refused) Ballot.read(bytes)).refusal().reason();
    }

    private static Reason refusal(Ballot ballot, FrozenPaper paper) {
        return ballot.refusalFor(paper).orElseThrow().reason();
    }
}
