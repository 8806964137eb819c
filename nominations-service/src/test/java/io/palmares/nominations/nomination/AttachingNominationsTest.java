package io.palmares.nominations.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.contracts.rulebook.NomineeKind;
import io.palmares.contracts.rulebook.Preset;
import io.palmares.nominations.category.Moves;
import io.palmares.nominations.category.RunClock;
import io.palmares.nominations.category.Terms;
import io.palmares.nominations.memory.MemoryCourses;
import io.palmares.nominations.memory.MemoryNominations;
import io.palmares.nominations.memory.MemoryNominees;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.rulebook.Schedule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What was stored after the list was made, by whoever died before they could refuse it, counts nowhere.
class AttachingNominationsTest {
    private static final Instant OPEN = Instant.parse("2020-02-01T08:00:00Z");
    private static final Instant CLOSE = Instant.parse("2020-03-01T17:00:00Z");
    private final MemoryNominations nominations = new MemoryNominations();
    private final MemoryCourses courses = new MemoryCourses();
    private Runnable meanwhile = () -> {};
    private final MemoryNominees nominees = new MemoryNominees() {
        @Override
        public Outcome<Kept<Nominee>> create(String id, Ask ask, Change<Nominee, Nominee.Fact> change) {
            Outcome<Kept<Nominee>> made = super.create(id, ask, change);
            meanwhile.run();
            return made;
        }
    };
    private final AttachNominations attach = new AttachNominations(nominations, nominees, courses);

    @BeforeEach
    void aNominationThatIsStored() {
        Terms terms = new Terms(Preset.JURY_ONLY, 1, "h", 2, 3, 14, "Europe/Berlin");
        Schedule schedule = new Schedule(OPEN, CLOSE, CLOSE, CLOSE, CLOSE, CLOSE, CLOSE);
        courses.create("e:c", Ask.plain(), Moves.begin("e", "c", terms, schedule, List.of("o"), OPEN));
        Nomination.Content content = new Nomination.Content(
                NomineeKind.PERSON, "Ada", null, "DE", List.of(), "a@n.example", Map.of(), null, false, "{}");
        Nomination stored = new Nomination(
                "e",
                "c",
                "m",
                "1",
                content,
                Nomination.State.SUBMITTED,
                List.of(new Nomination.Version(content, OPEN, "A".repeat(43))),
                "ada",
                true,
                null);
        nominations.create(stored.id(), Ask.plain(), Change.silently(stored));
    }

    /// With these nominations on the list.
    private void closes(RunClock.Closing closing) {
        new RunClock(courses, (_, _) -> true, (_, _, _) -> {}, closing, () -> CLOSE).run();
    }

    private Nomination settled() {
        attach.attachAll();
        attach.attachAll();
        Nomination nomination = nominations.find("e:c:m:1").orElseThrow().state();
        assertThat(nomination.attach()).isFalse();
        return nomination;
    }

    @Test
    void bringsWhatIsOnTheListToItsNominee() {
        closes(new CloseNominations(nominations)::close);
        assertThat(settled().state()).isEqualTo(Nomination.State.ATTACHED);
        assertThat(nominees.find("ada").orElseThrow().state().supports()).hasSize(1);
    }

    @Test
    void withdrawsWhatIsNotOnIt() {
        closes((_, _) -> List.of());
        assertThat(settled().state()).isEqualTo(Nomination.State.WITHDRAWN);
        assertThat(nominees.find("ada")).isEmpty();
    }

    @Test
    void takesAwayAgainWhatWasBroughtThereWhileTheListWasMade() {
        meanwhile = () -> closes((_, _) -> List.of());
        assertThat(settled().state()).isEqualTo(Nomination.State.WITHDRAWN);
        assertThat(nominees.find("ada").orElseThrow().state().supports()).isEmpty();
    }
}
