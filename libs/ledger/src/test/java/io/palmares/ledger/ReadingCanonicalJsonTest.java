package io.palmares.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.palmares.ledger.Malformed.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingCanonicalJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "0",
                "-1",
                "\"\"",
                "{\"a\":[1,true,false,null,\"\\u0001\\n\\\"\\\\/é\"]}",
                "{\"\":1,\"A\":2,\"a\":3,\"é\":4,\"\uD83D\uDE00\":5,\"\uFFEE\":6}",
                "9007199254740991",
                "-9007199254740991"
            })
    void takesTheCanonicalForm(String json) throws IOException {
        assertThat(CanonicalJson.parse(utf8(json)).canonical().toArray()).isEqualTo(utf8(json));
        if (json.startsWith("{") || json.startsWith("[")) {
            assertThat(new JsonCanonicalizer(json).getEncodedString()).isEqualTo(json);
        }
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("{\"a\":1 }", Rule.NOT_CANONICAL),
                Arguments.of("{\"b\":1,\"a\":2}", Rule.NOT_CANONICAL),
                Arguments.of("\"\\u0041\"", Rule.NOT_CANONICAL),
                Arguments.of("\"\\/\"", Rule.NOT_CANONICAL),
                Arguments.of("\"\\u001F\"", Rule.NOT_CANONICAL),
                Arguments.of("-0", Rule.NOT_CANONICAL),
                Arguments.of("1 ", Rule.NOT_CANONICAL),
                Arguments.of("\uFEFF1", Rule.JSON),
                Arguments.of("{\"a\":1,\"a\":1}", Rule.JSON),
                Arguments.of("{\"a\":1,\"\\u0061\":1}", Rule.JSON),
                Arguments.of("", Rule.JSON),
                Arguments.of("{}{}", Rule.JSON),
                Arguments.of("{\"a\":1", Rule.JSON),
                Arguments.of("[1", Rule.JSON),
                Arguments.of("[1,]", Rule.JSON),
                Arguments.of("NaN", Rule.JSON),
                Arguments.of("01", Rule.JSON),
                Arguments.of("1e309", Rule.NUMBER),
                Arguments.of("1.0", Rule.NUMBER),
                Arguments.of("1e0", Rule.NUMBER),
                Arguments.of("9007199254740992", Rule.NUMBER),
                Arguments.of("-9007199254740992", Rule.NUMBER),
                Arguments.of("99999999999999999999", Rule.NUMBER),
                Arguments.of("\"e\u0301\"", Rule.NOT_NFC),
                Arguments.of("{\"e\u0301\":1}", Rule.NOT_NFC),
                Arguments.of("\"\\ud800\"", Rule.UTF_8),
                Arguments.of("[".repeat(33) + "]".repeat(33), Rule.JSON));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesEverythingElse(String json, Rule rule) {
        refuses(utf8(json), rule);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        refuses(new byte[] {'"', (byte) 0xC0, (byte) 0xAF, '"'}, Rule.UTF_8);
        refuses(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}, Rule.UTF_8);
    }

    @Test
    void takesTheDeepestNestingAllowed() {
        assertThat(CanonicalJson.parse(utf8("[".repeat(32) + "]".repeat(32)))).isNotNull();
    }

    @Test
    void writesAsAnIndependentCanonicalizerDoes() throws IOException {
        Random random = new Random(8785);
        for (int i = 0; i < 500; i++) {
            String canonical = CanonicalJson.write(value(random, 0)).asUtf8();
            String wrapped = "[" + canonical + "]";
            assertThat(new JsonCanonicalizer(wrapped).getEncodedString()).isEqualTo(wrapped);
        }
    }

    private static Json value(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 3 : 5)) {
            case 0 -> Json.of(text(random));
            case 1 -> Json.of(random.nextLong() >> 11);
            case 2 -> Json.of(random.nextBoolean());
            case 3 ->
                Json.of(Stream.generate(() -> value(random, depth + 1))
                        .limit(random.nextInt(4))
                        .toList());
            default ->
                Json.object(o -> {
                    for (int i = random.nextInt(5); i > 0; i--) {
                        o.put(text(random), value(random, depth + 1));
                    }
                });
        };
    }

    private static String text(Random random) {
        int[] alphabet = {0, 1, 8, 9, 10, 12, 13, 31, '"', '\\', '/', 'a', 'Z', 0x7F, 0xE9, 0x2028, 0xFFEE, 0x1F600};
        return random.ints(random.nextInt(6), 0, alphabet.length)
                .map(i -> alphabet[i])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void refuses(byte[] json, Rule rule) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> CanonicalJson.parse(json))
                .extracting(Malformed::rule)
                .isEqualTo(rule);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
