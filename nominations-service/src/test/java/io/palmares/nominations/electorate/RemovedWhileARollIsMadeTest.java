package io.palmares.nominations.electorate;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.MasterSecret;
import io.palmares.aggregate.Outcome.Done;
import io.palmares.booth.RandomSource;
import io.palmares.contracts.rulebook.Preset;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.nominations.Rulebooks;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Moves;
import io.palmares.nominations.category.Terms;
import io.palmares.nominations.edition.CategoryRules;
import io.palmares.nominations.edition.Edition;
import io.palmares.nominations.memory.MemoryCourses;
import io.palmares.nominations.memory.MemoryDelegates;
import io.palmares.nominations.memory.MemoryEditions;
import io.palmares.nominations.memory.MemoryElectorates;
import io.palmares.nominations.memory.MemoryElectors;
import io.palmares.nominations.memory.MemoryMemberships;
import io.palmares.nominations.people.Membership;
import io.palmares.nominations.people.RemoveMember;
import io.palmares.nominations.rulebook.Schedule;
import io.palmares.nominations.rulebook.json.StrictRulebookText;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Whoever is taken off the list while a roll is made is either off the roll, too, or stays on both.
class RemovedWhileARollIsMadeTest {
    private static final Instant AT = Instant.parse("2020-02-01T08:00:00Z");
    private Runnable afterReading = () -> {};
    private final MemoryMemberships memberships = new MemoryMemberships() {
        @Override
        public List<Membership> everOfEdition(String edition) {
            List<Membership> read = super.everOfEdition(edition);
            afterReading.run();
            return read;
        }
    };
    private final MemoryCourses courses = new MemoryCourses();
    private final MemoryEditions editions = new MemoryEditions();
    private final MemoryElectors electors = new MemoryElectors();
    private final MemoryElectorates electorates = new MemoryElectorates();
    private final RemoveMember removal =
            new RemoveMember(memberships, new MemoryDelegates(), new StandsOnRoll(electors, courses), () -> AT);
    private final FreezeRoll freeze = new FreezeRoll(
            electorates,
            electors,
            memberships,
            editions,
            new CategoryRules(editions, new StrictRulebookText()),
            new MasterSecret(Bytes.of(new byte[32]), new SecureRandom()),
            RandomSource.of(new SecureRandom()));

    private Course course() {
        String book = CanonicalJson.read(Rulebooks.ofEdition("e").getBytes(StandardCharsets.UTF_8))
                .canonical()
                .asUtf8();
        Edition.Version version = new Edition.Version(1, book, "h", null, List.of(), AT, null);
        editions.create(
                "e",
                Ask.plain(),
                Change.silently(new Edition(
                        "e", "p", book, List.of(version), Map.of(), "awards.example", null, 1, null, List.of())));
        IntStream.rangeClosed(1, 3)
                .mapToObj(i -> new Membership(
                        "e",
                        "m" + i,
                        "org-" + i,
                        "members",
                        false,
                        Bytes.utf8("roll-id-of-no-0" + i).base64Url(),
                        null))
                .forEach(it -> memberships.create("e:" + it.person(), Ask.plain(), Change.silently(it)));
        Terms terms = new Terms(Preset.VOTE_ONLY, 1, "h", 2, 3, 14, "Europe/Berlin");
        Schedule schedule = new Schedule(AT, AT, AT, null, AT, AT, AT);
        Change<Course, Course.Fact> begun = Moves.begin("e", "manager", terms, schedule, List.of(), AT);
        courses.create(begun.state().id(), Ask.plain(), begun);
        return begun.state();
    }

    /// The list is read before electors are kept, and once more after that.
    private boolean removedAfterReading(int times) {
        boolean[] removed = new boolean[1];
        int[] read = new int[1];
        afterReading = () -> {
            if (++read[0] == times) removed[0] = removal.remove("e", "m2") instanceof Done;
        };
        freeze.freeze(course(), List.of());
        return removed[0];
    }

    private int onRoll() {
        return electorates.find("e:manager").orElseThrow().state().rolls().stream()
                .mapToInt(ClassRoll::size)
                .sum();
    }

    @Test
    void isOffTheRollBeforeItsElectorsAreKept() {
        assertThat(removedAfterReading(1)).isTrue();
        assertThat(onRoll()).isEqualTo(2);
        assertThat(electors.ofPerson("m2")).isEmpty();
    }

    @Test
    void staysOnBothOnceTheyAre() {
        assertThat(removedAfterReading(2)).isFalse();
        assertThat(onRoll()).isEqualTo(3);
        assertThat(memberships.of("e", "m2")).isPresent();
    }
}
