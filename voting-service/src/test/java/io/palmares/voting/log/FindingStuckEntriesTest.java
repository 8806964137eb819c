package io.palmares.voting.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.ledger.Entry;
import io.palmares.testkit.MovableClock;
import io.palmares.voting.log.FindStuckEntries.Stuck;
import io.palmares.voting.log.timer.StuckAlarm;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindingStuckEntriesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private final AnEdition an = new AnEdition();
    private final MemoryEditionEntries entries = new MemoryEditionEntries();
    private final MovableClock machine = MovableClock.at("2020-06-01T07:00:00Z");
    private final FindStuckEntries finding = new FindStuckEntries(entries, machine, PATIENCE);
    private final Entry late = an.rulingBy("deputy");

    @BeforeEach
    void anEntryThatWaits() {
        entries.keep(an.edition());
        entries.place(AnEdition.ID, 0, List.of(an.edition().bytes()));
        entries.keep(late);
        finding.find();
    }

    @Test
    void findsNothingWhileWhatIsMissingCanBeOnItsWay() {
        machine.advance(PATIENCE.minusMillis(1));
        assertThat(finding.find()).isEmpty();
    }

    @Test
    void tellsWhatAnEntryAwaits() {
        machine.advance(PATIENCE);
        assertThat(finding.find())
                .containsExactly(new Stuck(AnEdition.ID, "ruling", late.leaf(), "a key in force of who signed"));
    }

    @Test
    void countsFromWhenAnEntryCame() {
        machine.advance(PATIENCE);
        entries.keep(an.candidates());
        assertThat(finding.find()).extracting(Stuck::type).containsExactly("ruling");
        machine.advance(PATIENCE);
        assertThat(finding.find()).extracting(Stuck::awaits).contains("nominations");
    }

    @Test
    void soundsAsLongAsAnythingIsStuck() {
        StuckAlarm alarm = new StuckAlarm(finding);
        alarm.run();
        assertThat(alarm.stuck()).isZero();
        machine.advance(PATIENCE);
        alarm.run();
        alarm.run();
        assertThat(alarm.stuck()).isEqualTo(1);
        entries.place(AnEdition.ID, 1, List.of(late.bytes()));
        alarm.run();
        assertThat(alarm.stuck()).isZero();
    }
}
