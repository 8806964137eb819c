package io.palmares.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningNotesTest {
    private static final SigningKey KEY = SigningKey.ofSeed(Bytes.fromHex("08".repeat(32)));
    private static final Origin LOG = Origin.edition("awards.example", "ecc-2020");
    private static final Origin BOX = LOG.box("cluster-manager", "members", null);
    private static final Hash ROOT = Hash.sha256(new byte[] {1});

    /// The example of the Go package sumdb/note, which the C2SP format was written down from.
    private static final String PUBLISHED = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final PublicKey NEUMANN = PublicKey.of(after(1, "ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"));
    private static final SigningKey NEUMANN_SECRET =
            SigningKey.ofSeed(Bytes.of(after(1, "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz")));

    @Test
    void agreesWithThePublishedExample() {
        SignedNote note = SignedNote.parse(PUBLISHED);
        NoteKey key = new NoteKey("PeterNeumann", NEUMANN);

        assertThat(key.id().hex()).isEqualTo("c74f20a3");
        assertThat(note.isSignedBy(key)).isTrue();
        assertThat(note.asText()).isEqualTo(PUBLISHED);
        assertThat(SignedNote.sign(note.text(), "PeterNeumann", NEUMANN_SECRET).asText())
                .isEqualTo(PUBLISHED);
    }

    @Test
    void passesOverOtherPeoplesSignatures() {
        String two = PUBLISHED + "\u2014 somebody AAAAAAAA\n";
        assertThat(SignedNote.parse(two).isSignedBy(new NoteKey("PeterNeumann", NEUMANN)))
                .isTrue();
        assertThat(SignedNote.parse(two).isSignedBy(new NoteKey("somebody", NEUMANN)))
                .isFalse();
    }

    @Test
    void seesAChangedText() {
        SignedNote note = SignedNote.parse(PUBLISHED.replace("answer", "Answer"));
        assertThat(note.isSignedBy(new NoteKey("PeterNeumann", NEUMANN))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n\u2014 name AAAAAAAA",
                "text\n\n\u2014 nameAAAAAAAA\n",
                "text\n\n- name AAAAAAAA\n",
                "text\n\n\u2014 name AAAAAAA\n",
                "text\n\n\u2014 name AAAAAB==\n",
                "text\n\n\u2014 name AAAA\n",
                "te\rxt\n\n\u2014 name AAAAAAAA\n"
            })
    void refusesWhatIsNotANote(String text) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> SignedNote.parse(text));
    }

    @Test
    void signsACheckpointUnderTheOrigin() {
        SignedNote note = new Checkpoint(LOG, 17, ROOT).sign(KEY);

        assertThat(note.text()).isEqualTo("awards.example/log/ecc-2020\n17\n" + base64(ROOT) + "\n");
        assertThat(note.isSignedBy(new NoteKey(LOG.value(), KEY.publicKey()))).isTrue();
        assertThat(Checkpoint.of(SignedNote.parse(note.asText()))).isEqualTo(new Checkpoint(LOG, 17, ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"017", "-1", "1e3", " 1", "", "9999999999999999999"})
    void refusesASizeInAnotherForm(String size) {
        SignedNote note = SignedNote.sign(LOG + "\n" + size + "\n" + base64(ROOT) + "\n", LOG.value(), KEY);
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Checkpoint.of(note));
    }

    @Test
    void promisesOneLeafInOneBox() {
        Promise promise = new Promise(BOX, ROOT);
        SignedNote note = promise.sign(KEY);

        assertThat(note.text())
                .isEqualTo("palmares/v1/promise\nawards.example/log/ecc-2020/box/cluster-manager/members\n"
                        + base64(ROOT) + "\n");
        assertThat(note.signatures().getFirst().name())
                .isEqualTo("awards.example/log/ecc-2020/box/cluster-manager/members/promise");
        assertThat(promise.isMadeIn(note, KEY.publicKey())).isTrue();
        assertThat(Promise.of(SignedNote.parse(note.asText()))).isEqualTo(promise);
        assertThat(new Promise(BOX, Hash.sha256()).isMadeIn(note, KEY.publicKey()))
                .isFalse();
        assertThat(new Promise(LOG.box("other", "members", null), ROOT).isMadeIn(note, KEY.publicKey()))
                .isFalse();
        assertThat(promise.isMadeIn(note, NEUMANN)).isFalse();
    }

    @Test
    void refusesACheckpointAsAPromise() {
        SignedNote note = new Checkpoint(BOX, 1, ROOT).sign(KEY);
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Promise.of(note));
    }

    private static String base64(Hash hash) {
        return Base64.getEncoder().encodeToString(hash.toArray());
    }

    private static byte[] after(int skipped, String base64) {
        byte[] all = Base64.getDecoder().decode(base64);
        return Arrays.copyOfRange(all, skipped, all.length);
    }
}
