package io.palmares.booth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.palmares.ledger.Malformed;
import io.palmares.ledger.Merkle;
import io.palmares.ledger.PublicKey;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreezingARollTest {
    private static final List<PublicKey> KEYS = IntStream.range(1, 9)
            .mapToObj(i -> Papers.right(i).publicKey())
            .sorted()
            .toList();
    private final Roll roll = Roll.of(KEYS);

    @Test
    void sortsKeysAndCommitsToThem() {
        assertThat(Roll.of(KEYS.reversed()).root()).isEqualTo(roll.root());
        assertThat(roll.keys()).containsExactlyElementsOf(KEYS);
        assertThat(roll.root())
                .isEqualTo(Merkle.root(KEYS.stream().map(PublicKey::bytes).toList()));
        assertThat(roll.commitment(3)).isEqualTo(new RollCommitment(roll.root(), 8, 3));
    }

    @Test
    void countsAKeyOnce() {
        assertThat(Roll.of(Collections.nCopies(3, KEYS.getFirst())).size()).isEqualTo(1);
    }

    @Test
    void readsItsOwnFile() {
        assertThat(Roll.parse(roll.file().toArray()).keys()).isEqualTo(roll.keys());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,0", "0,0"})
    void refusesAFileOutOfOrder(String order) {
        StringBuilder file = new StringBuilder();
        order.chars()
                .filter(c -> c != ',')
                .forEach(c -> file.append(KEYS.get(c - '0')).append('\n'));
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> Roll.parse(file.toString().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void isTheRollOfThePaperThatNamesItsRootAndSize() {
        BallotPaper paper = Papers.paper(new MarkForm.Choose(), "members", roll);
        assertThat(roll.isOf(paper)).isTrue();
        assertThat(Roll.of(KEYS.subList(0, 7)).isOf(paper)).isFalse();
    }
}
