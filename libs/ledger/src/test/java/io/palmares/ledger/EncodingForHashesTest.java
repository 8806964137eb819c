package io.palmares.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingForHashesTest {
    @Test
    void writesNumbersBigEndian() {
        assertThat(Bytes.of(Encoding.u16(0x0102)).hex()).isEqualTo("0102");
        assertThat(Bytes.of(Encoding.u16(0xFFFF)).hex()).isEqualTo("ffff");
        assertThat(Bytes.of(Encoding.u16(0)).hex()).isEqualTo("0000");
        assertThat(Bytes.of(Encoding.u32(0x01020304L)).hex()).isEqualTo("01020304");
        assertThat(Bytes.of(Encoding.u32(0xFFFFFFFFL)).hex()).isEqualTo("ffffffff");
        assertThat(Bytes.of(Encoding.u32(0)).hex()).isEqualTo("00000000");
    }

    @Test
    void refusesNumbersThatDoNotFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> Encoding.u16(0x10000));
        assertThatIllegalArgumentException().isThrownBy(() -> Encoding.u16(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Encoding.u32(1L << 32));
        assertThatIllegalArgumentException().isThrownBy(() -> Encoding.u32(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Encoding.prefixed("x".repeat(0x10000)));
    }

    @Test
    void prefixesTextWithItsLengthInBytes() {
        assertThat(Bytes.of(Encoding.prefixed("é")).hex()).isEqualTo("0002c3a9");
        assertThat(Bytes.of(Encoding.prefixed("")).hex()).isEqualTo("0000");
        assertThat(Bytes.of(Encoding.domain("x")).asUtf8()).isEqualTo("palmares/v1/x\0");
    }

    @Test
    void ordersBytesUnsignedFromTheLeft() {
        assertThat(Bytes.fromHex("80")).isGreaterThan(Bytes.fromHex("7fff"));
        assertThat(Bytes.fromHex("00")).isGreaterThan(Bytes.fromHex(""));
        assertThat(Hash.parse(Hash.sha256().toString())).isEqualByComparingTo(Hash.sha256());
    }

    @Test
    void cannotBeChangedFromOutside() {
        byte[] mine = {1};
        Bytes bytes = Bytes.of(mine);
        mine[0] = 2;
        bytes.toArray()[0] = 3;
        assertThat(bytes.hex()).isEqualTo("01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AA==", "AA=", "AB", "A", "A+A", "A A", "AA\n", "AAAAB"})
    void refusesASecondSpellingOfBase64Url(String text) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> Bytes.fromBase64Url(text))
                .extracting(Malformed::rule)
                .isEqualTo(Malformed.Rule.BASE64);
    }

    @Test
    void namesLogsByHostEditionAndBox() {
        Origin edition = Origin.edition("awards.example", "ecc-2020");
        assertThat(edition).hasToString("awards.example/log/ecc-2020");
        assertThat(edition.box("manager", "members", null))
                .hasToString("awards.example/log/ecc-2020/box/manager/members");
        assertThat(edition.box("manager", "members", "s1"))
                .hasToString("awards.example/log/ecc-2020/box/manager/members/s1");
        assertThat(new Origin("localhost:8080/log/a").value()).isEqualTo("localhost:8080/log/a");
        String longest = "h/log/" + "e".repeat(249);
        assertThat(new Origin(longest).value()).isEqualTo(longest);
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Origin(longest + "e"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "awards.example",
                "awards.example/log/",
                "awards.example/log/ECC",
                "awards.example/log/ecc/",
                "awards.example/log/ecc/box/manager",
                "awards.example/log/ecc/box/manager/members/s/t",
                "awards.example/log/ecc/box/../members",
                "awards.example/log/ecc\n",
                "https://awards.example/log/ecc",
                "awards.example/log/é"
            })
    void refusesOtherNames(String name) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Origin(name));
    }

    @Test
    void neverPrintsASigningKey() {
        SigningKey key = SigningKey.ofSeed(Hash.sha256().bytes());
        assertThat(key.toString())
                .contains(key.publicKey().toString())
                .doesNotContain(key.seed().base64Url());
    }
}
