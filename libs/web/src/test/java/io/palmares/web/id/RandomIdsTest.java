package io.palmares.web.id;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomIdsTest {

    private final RandomIds ids = new RandomIds(new Random(1));

    @Test
    void areOfTheirLengthAndAlphabet() {
        assertThat(ids.candidate()).matches("[0-9a-hjkmnp-tv-z]{8}");
        assertThat(ids.next()).matches("[0-9a-hjkmnp-tv-z]{26}");
        assertThat(ids.secret()).matches("[0-9a-hjkmnp-tv-z]{52}");
    }

    @Test
    void differ() {
        assertThat(ids.next()).isNotEqualTo(ids.next());
    }

    @Test
    void areWrittenAsCrockfordDid() {
        assertThat(Crockford.encode("foobar".getBytes(UTF_8))).isEqualTo("csqpyrk1e8");
        assertThat(Crockford.encode(new byte[] {(byte) 0xff})).isEqualTo("zw");
        assertThat(Crockford.encode(new byte[0])).isEmpty();
    }
}
