package io.palmares.tally.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingJsonTest {
    @Test
    void readsEveryKindOfValue() throws Exception {
        Map<String, ?> tree = tree("{\"a\":[1,-2.5,true,false,null,\"x\"],\"b\":{},\"c\":[] , \"d\" : 1e3}");
        assertThat(tree.get("a"))
                .isEqualTo(Arrays.asList(new BigDecimal(1), new BigDecimal("-2.5"), true, false, null, "x"));
        assertThat(tree.get("b")).isEqualTo(Map.of());
        assertThat(tree.get("c")).isEqualTo(List.of());
        assertThat(tree.get("d")).isEqualTo(new BigDecimal("1e3"));
    }

    @Test
    void readsEscapesAndCharactersOfAnyLength() throws Exception {
        assertThat(tree("{\"a\":\"\\\"\\\\\\/\\n\\u00e9\\ud83c\\udfc6 é🏆\"}"))
                .isEqualTo(Map.of("a", "\"\\/\né🏆 é🏆"));
    }

    @Test
    void tellsWhereItIsWrong() throws IOException {
        assertThat(refusal("")).isEqualTo("1:1: expected an object, found the end of the file");
        assertThat(refusal("{\"a\":1,\n \"a\":2}")).isEqualTo("2:2: \"a\" is in the object twice");
        assertThat(refusal("{\"a\":[1,]}")).isEqualTo("1:9: expected a value, found ']'");
        assertThat(refusal("{\"a\":1,}")).isEqualTo("1:8: expected a string, found '}'");
        assertThat(refusal("{\"a\" 1}")).isEqualTo("1:6: expected ':', found '1'");
        assertThat(refusal("{\"a\":1} x")).isEqualTo("1:9: expected the end of the file, found 'x'");
        assertThat(refusal("{\"a\":01}")).isEqualTo("1:6: not a number: 01");
        assertThat(refusal("{\"a\":+1}")).isEqualTo("1:6: expected a value, found '+'");
        assertThat(refusal("{\"a\":1.}")).isEqualTo("1:6: not a number: 1.");
        assertThat(refusal("{\"a\":NaN}")).isEqualTo("1:6: expected a value, found 'N'");
        assertThat(refusal("{\"a\":nul}")).isEqualTo("1:9: expected 'l', found '}'");
        assertThat(refusal("{\"é\":\"x\ny\"}")).isEqualTo("1:8: the string does not end on its line");
        assertThat(refusal("{\"a\":\"\u0000\"}")).isEqualTo("1:7: control character 0x00 in a string");
        assertThat(refusal("{\"a\":\"\\ud800\"}")).endsWith("half a surrogate pair");
        assertThat(refusal("{\"a\":\"\\x\"}")).endsWith("unknown escape");
        assertThat(refusal("{\"a\":\"x")).isEqualTo("1:6: the string has no end");
        assertThat(refusal("{\"a\":1e999999999999}")).endsWith("bounds");
        assertThat(refusal("{\"a\":1e9999}")).isEqualTo("1:6: the exponent of a number is out of all bounds");
        assertThat(refusal("{\"a\":" + "9".repeat(1001) + "}"))
                .isEqualTo("1:6: a number is longer than 1000 characters");
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws IOException {
        byte[] text = "{\"a\":\"x\"}".getBytes(StandardCharsets.UTF_8);
        text[6] = (byte) 0xC3;
        assertThat(refusal(text)).isEqualTo("1:6: not UTF-8");
    }

    @Test
    void nestsNoDeeperThanItsLimit() throws IOException {
        assertThat(refusal(nested(Limits.DEPTH - 1))).isEqualTo("read");
        assertThat(refusal(nested(Limits.DEPTH)))
                .startsWith("1:" + (Limits.DEPTH + 5))
                .endsWith("nested deeper than 32");
        assertThat(refusal(nested(1_000_000))).endsWith("nested deeper than 32");
    }

    private static String nested(int deep) {
        return "{\"a\":" + "[".repeat(deep) + "]".repeat(deep) + "}";
    }

    private static Map<String, ?> tree(String text) throws IOException, MalformedFile {
        return JsonTree.read(reader(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String refusal(String text) throws IOException {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(byte[] text) throws IOException {
        try {
            JsonReader json = reader(text);
            JsonTree.read(json);
            json.end();
            return "read";
        } catch (MalformedFile e) {
            return e.malformed().line() + ":" + e.malformed().column() + ": "
                    + e.malformed().reason();
        }
    }

    private static JsonReader reader(byte[] text) {
        return new JsonReader(new ByteCursor("t", new ByteArrayInputStream(text)));
    }
}
