package io.palmares.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingATimetableTest {
    private static final Instant FIRST = Instant.parse("2020-07-01T07:00:00Z");
    private static final Instant SECOND = FIRST.plusSeconds(1);

    private static TimelineLine line(Instant at, String category, String what) {
        return new TimelineLine(at, category, "PLANNED", what);
    }

    @Test
    void joinsWhatIsPlannedAlikeInTheOrderOfTime() {
        assertThat(Planned.of(List.of(
                        line(SECOND, "manager", "VOTING_OPENS"),
                        line(FIRST, "manager", "NOMINATIONS_OPEN"),
                        line(FIRST, "partnership", "NOMINATIONS_OPEN"),
                        line(SECOND, "partnership", "NOMINATIONS_OPEN"))))
                .containsExactly(
                        new Planned(FIRST, "NOMINATIONS_OPEN", List.of("manager", "partnership")),
                        new Planned(SECOND, "NOMINATIONS_OPEN", List.of("partnership")),
                        new Planned(SECOND, "VOTING_OPENS", List.of("manager")));
    }

    @Test
    void leavesOutWhatHasHappened() {
        assertThat(Planned.of(List.of(new TimelineLine(FIRST, "manager", "HAPPENED", "VOTING"))))
                .isEmpty();
    }
}
