package io.palmares.booth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.palmares.ledger.Hash;
import io.palmares.ledger.Malformed;
import org.junit.jupiter.api.Test;

class KeepingAReceiptTest {
    private static final String CODE = "2HZWGD4EVMJ1TCXKM1VRQB";
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private final ReceiptCode code = new ReceiptCode(CODE);

    @Test
    void readsWhatAPersonTypes() {
        assertThat(ReceiptCode.parse("2hzwg-d4evm-jltcx-kmivr-qb")).contains(code);
        assertThat(ReceiptCode.parse(" 2HZWG D4EVM J1TCX KM1VR QB ")).contains(code);
    }

    @Test
    void seesAnyOneWrongCharacter() {
        long unseen = 0;
        for (int i = 0; i < CODE.length(); i++) {
            for (int j = 0; j < ALPHABET.length(); j++) {
                char c = ALPHABET.charAt(j);
                String typed = CODE.substring(0, i) + c + CODE.substring(i + 1);
                unseen += c != CODE.charAt(i) && ReceiptCode.parse(typed).isPresent() ? 1 : 0;
            }
        }
        // Two check characters from a hash: one in 1,024 gets through.
        assertThat(unseen).isLessThanOrEqualTo(3);
    }

    @Test
    void refusesOtherLengthsAndCharacters() {
        assertThat(ReceiptCode.parse(CODE.substring(1))).isEmpty();
        assertThat(ReceiptCode.parse(CODE + "0")).isEmpty();
        assertThat(ReceiptCode.parse(CODE.replace('V', 'U'))).isEmpty();
        assertThat(ReceiptCode.parse("")).isEmpty();
        assertThat(ReceiptCode.parse(null)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ReceiptCode("2HZWG"));
    }

    @Test
    void belongsToOneLeaf() {
        Hash leaf = new Hash(Vector.hex("leaf"));
        assertThat(code.isOf(leaf)).isTrue();
        assertThat(code.isOf(Hash.sha256())).isFalse();
        assertThat(ReceiptCode.parse(ReceiptCode.of(Hash.sha256()).grouped())).contains(ReceiptCode.of(Hash.sha256()));
    }

    @Test
    void asksWithAChallengeOfThirtyTwoBytes() {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> StatusRequest.sign(Papers.right(1), Hash.sha256(), Papers.filled(9, 31)));
    }

    @Test
    void asksForTheLatestBallotOnlyWithTheRight() {
        Hash paper = Hash.sha256();
        StatusRequest request = StatusRequest.sign(Papers.right(1), paper, Papers.filled(9, 32));
        assertThat(request.isSignedWell()).isTrue();
        assertThat(new StatusRequest(paper, Papers.right(2).publicKey(), request.challenge(), request.signature())
                        .isSignedWell())
                .isFalse();
        assertThat(new StatusRequest(paper, request.key(), Papers.filled(8, 32), request.signature()).isSignedWell())
                .isFalse();
        assertThat(new StatusRequest(Hash.sha256(new byte[1]), request.key(), request.challenge(), request.signature())
                        .isSignedWell())
                .isFalse();
    }
}
