package io.palmares.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.palmares.ledger.Malformed.Rule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingAnEntryTest {
    private static final SigningKey ONE = SigningKey.ofSeed(Bytes.of(new byte[32]));
    private static final SigningKey TWO = SigningKey.ofSeed(Bytes.fromHex("07".repeat(32)));

    @Test
    void givesBackWhatWasSigned() {
        Entry entry = incident("hello").signedBy(ONE, TWO);
        Entry read = Entry.parse(entry.bytes().toArray());

        assertThat(read).isEqualTo(entry);
        assertThat(read.isSignedWell()).isTrue();
        assertThat(read.type()).isEqualTo("incident");
        assertThat(read.log()).isEqualTo(new Origin("awards.example/log/ecc-2020"));
        assertThat(read.signers()).containsExactlyInAnyOrder(ONE.publicKey(), TWO.publicKey());
        assertThat(read.leaf()).isEqualTo(Hash.sha256(new byte[1], entry.bytes().toArray()));
    }

    @Test
    void ordersSignaturesByKeyWhoeverSignsFirst() {
        assertThat(incident("hello").signedBy(ONE, TWO))
                .isEqualTo(incident("hello").signedBy(TWO, ONE));
    }

    @Test
    void seesAChangedBody() {
        String text = incident("hello").signedBy(ONE).bytes().asUtf8().replace("hello", "hullo");
        assertThat(Entry.parse(utf8(text)).isSignedWell()).isFalse();
    }

    @Test
    void seesASignatureMadeForAnotherTypeOfEntry() {
        EntryBody body = incident("hello");
        byte[] otherDomain = Bytes.concat(
                        "palmares/v1/entry/ruling\0".getBytes(StandardCharsets.US_ASCII),
                        body.bytes().toArray())
                .toArray();
        Entry entry = body.with(List.of(new Signature(ONE.publicKey(), ONE.sign(otherDomain))));
        assertThat(entry.isSignedWell()).isFalse();
    }

    @Test
    void seesOneBadSignatureAmongGoodOnes() {
        EntryBody body = incident("hello");
        Entry entry = body.with(List.of(body.sign(ONE), new Signature(TWO.publicKey(), ONE.sign(body.toSign()))));
        assertThat(entry.isSignedWell()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`\n`,              ``,           ENTRY",
                "`\n`,              `\n\n`,       ENTRY",
                "`\n`,              `\r\n`,       BASE64",
                "`\n`,              `\nx\n`,      ENTRY",
                "`}`,               `}\n`,        ENTRY",
                "`\"v\":1`,         `\"v\":2`,    FIELD",
                "`/log/ecc-2020`,  `nonsense`,   FIELD",
                "`\"v\":1`,         `\"v\":1 `,   NOT_CANONICAL",
                "`\"t\":\"incident\"`, `\"t\":1`, FIELD"
            })
    void refusesAnyOtherForm(String part, String other, Rule rule) {
        String text = incident("hello").signedBy(ONE).bytes().asUtf8();
        int at = text.lastIndexOf(part);
        refuses(text.substring(0, at) + other + text.substring(at + part.length()), rule);
    }

    @Test
    void refusesSignaturesOutOfOrderOrTwice() {
        String text = incident("hello").signedBy(ONE, TWO).bytes().asUtf8();
        String[] lines = text.split("\n", -1);
        refuses(lines[0] + "\n" + lines[2] + "\n" + lines[1] + "\n", Rule.ENTRY);
        refuses(lines[0] + "\n" + lines[1] + "\n" + lines[1] + "\n", Rule.ENTRY);
        refuses(lines[0] + "\n", Rule.ENTRY);
    }

    @Test
    void refusesASecondSpellingOfTheSameSignature() {
        String text = incident("hello").signedBy(ONE).bytes().asUtf8();
        char last = text.charAt(text.length() - 2);
        // A 64-byte signature leaves four unused bits in its last character.
        char twin = (char) (last + 1);
        refuses(text.substring(0, text.length() - 2) + twin + "\n", Rule.BASE64);
        refuses(text.substring(0, text.length() - 1) + "==\n", Rule.BASE64);
    }

    @Test
    void isAtMostSixteenKibibytes() {
        int room = Entry.MAX_LENGTH - incident("").signedBy(ONE).bytes().length();
        Entry largest = incident("x".repeat(room)).signedBy(ONE);

        assertThat(Entry.parse(largest.bytes().toArray())).isEqualTo(largest);
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> incident("x".repeat(room + 1)).signedBy(ONE))
                .extracting(Malformed::rule)
                .isEqualTo(Rule.TOO_LARGE);
        refuses(largest.bytes().asUtf8() + " ", Rule.TOO_LARGE);
    }

    private static EntryBody incident(String text) {
        return new EntryBody(Json.object(o -> {
            o.put("v", Json.of(1));
            o.put("t", Json.of("incident"));
            o.put("log", Json.of("awards.example/log/ecc-2020"));
            o.put("text", Json.of(text));
        }));
    }

    private static void refuses(String text, Rule rule) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> Entry.parse(utf8(text)))
                .extracting(Malformed::rule)
                .isEqualTo(rule);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
