package io.palmares.booth;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.ledger.Bytes;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// RFC 9180 §A.1.1: base mode, 0x0020/0x0001/0x0001, first encryption.
class SealingWithPublishedVectorsTest {
    private static final byte[] INFO =
            Bytes.fromHex("4f6465206f6e2061204772656369616e2055726e").toArray();
    private static final Bytes EPHEMERAL =
            Bytes.fromHex("52c4a758a802cd8b936eceea314432798d5baf2d7e9235dc084ab1b9cfa2f736");
    private static final Bytes ENC = Bytes.fromHex("37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431");
    private static final Bytes RECIPIENT =
            Bytes.fromHex("4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8");
    private static final Bytes RECIPIENT_PUBLIC =
            Bytes.fromHex("3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d");
    private static final byte[] TEXT = Bytes.fromHex("4265617574792069732074727574682c20747275746820626561757479")
            .toArray();
    private static final byte[] AAD = Bytes.fromHex("436f756e742d30").toArray();
    private static final Bytes CT =
            Bytes.fromHex("f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a");
    private static final Bytes SEALED = Bytes.concat(ENC.toArray(), CT.toArray());

    @Test
    void sealsToThePublishedText() {
        assertThat(Hpke.seal(new CountingPublicKey(RECIPIENT_PUBLIC), EPHEMERAL, INFO, AAD, TEXT))
                .isEqualTo(SEALED);
        assertThat(CountingKeyPair.ofPrivate(RECIPIENT).publicKey().bytes()).isEqualTo(RECIPIENT_PUBLIC);
    }

    @Test
    void opensThePublishedText() {
        assertThat(Hpke.open(RECIPIENT, INFO, AAD, SEALED)).contains(Bytes.of(TEXT));
    }

    @Test
    void opensNothingThatWasChanged() {
        for (int i = 0; i < SEALED.length(); i++) {
            byte[] changed = SEALED.toArray();
            changed[i] ^= 1;
            assertThat(Hpke.open(RECIPIENT, INFO, AAD, Bytes.of(changed)))
                    .as("byte %s", i)
                    .isEmpty();
        }
        assertThat(Hpke.open(RECIPIENT, AAD, AAD, SEALED)).isEmpty();
        assertThat(Hpke.open(RECIPIENT, INFO, INFO, SEALED)).isEmpty();
        assertThat(Hpke.open(EPHEMERAL, INFO, AAD, SEALED)).isEmpty();
        assertThat(Hpke.open(RECIPIENT, INFO, AAD, SEALED.slice(0, 47))).isEmpty();
    }

    @Test
    void opensNothingSealedThroughASmallOrderPoint() {
        byte[] small = SEALED.toArray();
        Arrays.fill(small, 0, 32, (byte) 0);
        assertThat(Hpke.open(RECIPIENT, INFO, AAD, Bytes.of(small))).isEmpty();
    }
}
