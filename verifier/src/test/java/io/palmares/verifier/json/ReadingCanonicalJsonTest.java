package io.palmares.verifier.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One value has one text; every other text is refused.
class ReadingCanonicalJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"a\":1,\"b\":[true,false,null,\"x\"]}",
                "-9007199254740991",
                "9007199254740991",
                "\"\\u0001\\n\\\"\\\\ü€\"",
                "{\"\":0}"
            })
    void takesTheCanonicalForm(String text) {
        assertThat(CanonicalJson.read(text).canonical()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " {}",
                "{} ",
                "{\"b\":1,\"a\":1}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,}",
                "[1,]",
                "01",
                "-0",
                "1.0",
                "1e3",
                "1e309",
                "NaN",
                "9007199254740992",
                "\"\\u000a\"",
                "\"\\u0041\"",
                "\"\\u001F\"",
                "\"\\/\"",
                "\"a",
                "\"\t\"",
                "\"u\u0308\"",
                "truee",
                "[1 ,2]"
            })
    void refusesAnyOther(String text) {
        assertThatThrownBy(() -> CanonicalJson.read(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        assertThatThrownBy(() -> CanonicalJson.read("[".repeat(100_000))).isInstanceOf(Malformed.class);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] halfOfASurrogate = {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'};
        byte[] overlong = {'"', (byte) 0xC0, (byte) 0xAF, '"'};
        assertThatThrownBy(() -> CanonicalJson.read(halfOfASurrogate)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> CanonicalJson.read(overlong)).isInstanceOf(Malformed.class);
    }

    @Test
    void namesTheFieldThatIsWrong() {
        Fields fields = CanonicalJson.fields("{\"a\":\"AA\",\"b\":1}".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> fields.bytes("a", 32)).hasMessageContaining("'a'");
        assertThatThrownBy(() -> fields.exactly("a")).hasMessageContaining("'b'");
        assertThatThrownBy(() -> fields.whole("b", 2, 3)).hasMessageContaining("'b'");
    }

    @Test
    void refusesBase64WithBitsThatStandForNothing() {
        assertThat(Fields.isBase64Url("AA", 1)).isTrue();
        assertThat(Fields.isBase64Url("AB", 1)).isFalse();
        assertThat(Fields.isBase64Url("AAA=", 2)).isFalse();
    }
}
