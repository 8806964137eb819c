package io.palmares.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.ledger.PublicKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RememberingRollsTest {
    private static final RollId ROLL = new RollId(AVote.BOX, 1);
    private final List<PublicKey> keys = new AVote(4).keys();
    private final Set<PublicKey> asked = new HashSet<>();
    private final RollKeys rolls = new RollKeys() {
        private final RollKeys kept = MemoryStores.fresh().rolls();

        @Override
        public void add(RollId roll, List<PublicKey> added) {
            kept.add(roll, added);
        }

        @Override
        public boolean holds(RollId roll, PublicKey key) {
            asked.add(key);
            return kept.holds(roll, key);
        }

        @Override
        public List<PublicKey> of(RollId roll) {
            return kept.of(roll);
        }
    };
    private final KnownRolls known = new KnownRolls(rolls);

    @Test
    void asksTheStoreOnlyForKeysItDoesNotKnow() {
        rolls.add(ROLL, keys.subList(0, 2));
        assertThat(known.holds(ROLL, 2, keys.getFirst())).isTrue();
        assertThat(known.holds(ROLL, 2, keys.get(1))).isTrue();
        assertThat(asked).isEmpty();
        assertThat(known.holds(ROLL, 2, keys.get(2))).isFalse();
        rolls.add(ROLL, keys.subList(2, 3));
        assertThat(known.holds(ROLL, 2, keys.get(2))).isTrue();
        assertThat(asked).containsExactly(keys.get(2));
    }

    @Test
    void remembersNoRollThatIsTooLarge() {
        rolls.add(ROLL, keys);
        assertThat(known.holds(ROLL, KnownRolls.MOST + 1, keys.getFirst())).isTrue();
        assertThat(asked).containsExactly(keys.getFirst());
    }

    @Test
    void keepsRollsApart() {
        rolls.add(ROLL, keys);
        assertThat(known.holds(ROLL, 4, keys.getFirst())).isTrue();
        assertThat(known.holds(new RollId(AVote.BOX, 2), 4, keys.getFirst())).isFalse();
    }
}
