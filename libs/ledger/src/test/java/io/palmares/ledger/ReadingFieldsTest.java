package io.palmares.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ReadingFieldsTest {
    private static final Hash HASH = Hash.sha256(new byte[] {1});
    private static final PublicKey KEY = SigningKey.ofSeed(HASH.bytes()).publicKey();
    private final JsonObject object = Json.object(o -> {
        o.put("text", Json.of("words"));
        o.put("number", Json.of(7));
        o.put("truth", Json.of(true));
        o.put("null", Json.ofNullable(null));
        o.put("hash", Json.of(HASH));
        o.put("key", Json.of(KEY));
        o.put("list", Json.texts(List.of("a", "b")));
        o.put("object", Json.object(inner -> inner.put("x", Json.of(1))));
    });

    @Test
    void givesEachFieldInItsType() {
        assertThat(object.text("text")).isEqualTo("words");
        assertThat(object.textOrNull("text")).isEqualTo("words");
        assertThat(object.textOrNull("null")).isNull();
        assertThat(object.integer("number")).isEqualTo(7);
        assertThat(object.hash("hash")).isEqualTo(HASH).isEqualTo(Hash.parse(object.text("hash")));
        assertThat(object.optionalHash("hash")).contains(HASH);
        assertThat(object.optionalHash("null")).isEqualTo(Optional.empty());
        assertThat(object.publicKey("key")).isEqualTo(KEY);
        assertThat(object.bytes("hash")).isEqualTo(HASH.bytes()).isEqualTo(object.bytes("hash", 32));
        assertThat(object.list("list")).containsExactly(Json.of("a"), Json.of("b"));
        assertThat(object.object("object").integer("x")).isEqualTo(1);
        assertThat(object.has("null")).isTrue();
        assertThat(object.has("nothing")).isFalse();
    }

    @Test
    void takesNumbersWithinBoundsOnly() {
        assertThat(object.integer("number", 7, 7)).isEqualTo(7);
        refuses("'number' must be from 8 to 9", o -> o.integer("number", 8, 9));
        refuses("'number' must be from 5 to 6", o -> o.integer("number", 5, 6));
    }

    @Test
    void namesTheFieldItRefuses() {
        refuses("'nothing' is missing", o -> o.text("nothing"));
        refuses("'number' must be text", o -> o.text("number"));
        refuses("'text' must be a whole number", o -> o.integer("text"));
        refuses("'text' must be a list", o -> o.list("text"));
        refuses("'list' must be an object", o -> o.object("list"));
        refuses("'text': not base64url", o -> o.bytes("text"));
        refuses("'hash' must hold 31 bytes", o -> o.bytes("hash", 31));
        refuses("'null' must be text", o -> o.publicKey("null"));
    }

    @Test
    void takesExactlyTheFieldsAsked() {
        JsonObject two = Json.object(o -> {
            o.put("a", Json.of(1));
            o.put("b", Json.of(2));
        });
        assertThat(two.withExactly("b", "a")).isSameAs(two);
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> two.withExactly("a"))
                .withMessageContaining("'b' is not a field");
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> two.withExactly("a", "b", "c"))
                .extracting(Malformed::detail)
                .isEqualTo("field 'c' is missing");
    }

    @Test
    void keepsTextAndNumbersWithinTheirLimits() {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Json.of("\uDFFF"));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Json.of("\uD800"));
        assertThat(Json.of("\uD7FF\uE000").canonical().length()).isEqualTo(8);
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Json.of(Json.Int.MAX + 1));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Json.of(-Json.Int.MAX - 1));
        assertThat(Json.of(-Json.Int.MAX).canonical().asUtf8()).isEqualTo("-9007199254740991");
    }

    private void refuses(String message, Function<JsonObject, Object> reading) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> reading.apply(object))
                .withMessageContaining(message);
    }
}
