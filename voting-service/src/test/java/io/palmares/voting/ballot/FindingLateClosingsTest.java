package io.palmares.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FindingLateClosingsTest {
    private final TestBox box = new TestBox(40).open();
    private final FindLateClosings finding = new FindLateClosings(box.stores.boxes(), box.deadlines, box.time);

    private boolean findsAfterPatience() {
        finding.find();
        box.machine.advance(FindLateClosings.PATIENCE);
        return !finding.find().isEmpty();
    }

    @Test
    void waitsAnHour() {
        box.deadlines.moveJustBefore(AVote.CLOSES.plus(FindLateClosings.LATE));
        assertThat(findsAfterPatience()).isFalse();
        box.deadlines.moveTo(AVote.CLOSES.plus(FindLateClosings.LATE));
        assertThat(findsAfterPatience()).isTrue();
    }

    @Test
    void givesAClockThatJumpedTimeToBeFollowed() {
        box.deadlines.moveTo(AVote.CLOSES.plus(Duration.ofDays(9)));
        assertThat(finding.find()).isEmpty();
        box.machine.advance(FindLateClosings.PATIENCE.minusMillis(1));
        assertThat(finding.find()).isEmpty();
        box.machine.advance(Duration.ofMillis(1));
        assertThat(finding.find())
                .singleElement()
                .satisfies(late -> assertThat(late.id()).isEqualTo(AVote.BOX));
    }

    @Test
    void findsNothingThatIsSealedOrSuspended() {
        box.rule("r1", new Ruling.Suspend());
        box.deadlines.moveTo(AVote.CLOSES.plus(FindLateClosings.LATE));
        assertThat(findsAfterPatience()).isFalse();
        TestBox sealed = new TestBox(40).open().sealed();
        sealed.deadlines.moveTo(AVote.CLOSES.plus(FindLateClosings.LATE));
        FindLateClosings late = new FindLateClosings(sealed.stores.boxes(), sealed.deadlines, sealed.time);
        late.find();
        sealed.machine.advance(FindLateClosings.PATIENCE);
        assertThat(late.find()).isEmpty();
    }
}
