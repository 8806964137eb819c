package io.palmares.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ShowingTurnoutTest {
    private static final Duration BATCH = Duration.ofMinutes(15);

    private static int shown(TestBox box) {
        return new ReadTurnout(box.stores.boxes()).of(AVote.CATEGORY);
    }

    private static void cast(TestBox box, int from, int to) {
        for (int voter = from; voter < to; voter++) {
            box.cast(box.ballot(voter));
        }
    }

    private static void wait(TestBox box, Duration time) {
        box.deadlines.advance(time);
        box.machine.advance(Duration.ofMinutes(1));
        box.tick();
    }

    @Test
    void waitsForAQuarterOfAnHour() {
        TestBox box = new TestBox(40).open();
        cast(box, 0, 25);
        wait(box, BATCH.minusMillis(1));
        assertThat(shown(box)).isZero();
        wait(box, Duration.ofMillis(1));
        assertThat(shown(box)).isEqualTo(20);
    }

    @Test
    void waitsForTenKeys() {
        TestBox box = new TestBox(40).open();
        cast(box, 0, 9);
        wait(box, BATCH);
        assertThat(shown(box)).isZero();
        cast(box, 9, 10);
        wait(box, Duration.ofMinutes(1));
        assertThat(shown(box)).isEqualTo(10);
    }

    @Test
    void countsKeysAndNotBallots() {
        TestBox box = new TestBox(40).open();
        cast(box, 0, 9);
        for (int voter = 0; voter < 9; voter++) {
            box.cast(box.after(box.ballot(voter), voter));
        }
        wait(box, BATCH);
        assertThat(shown(box)).isZero();
    }

    @Test
    void showsNothingOfASmallPaperBeforeTheClose() {
        TestBox box = new TestBox(29).open();
        cast(box, 0, 25);
        wait(box, BATCH);
        assertThat(shown(box)).isZero();
        box.sealed();
        assertThat(shown(box)).isEqualTo(20);
    }
}
