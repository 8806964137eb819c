package io.palmares.nominations.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Refused;
import io.palmares.contracts.rulebook.NomineeKind;
import io.palmares.contracts.rulebook.Preset;
import io.palmares.messaging.AppliedThrough;
import io.palmares.nominations.category.Box;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Moves;
import io.palmares.nominations.category.Terms;
import io.palmares.nominations.category.Told;
import io.palmares.nominations.electorate.Elector;
import io.palmares.nominations.electorate.StandsOnRoll;
import io.palmares.nominations.endorsement.Endorsers;
import io.palmares.nominations.memory.MemoryCourses;
import io.palmares.nominations.memory.MemoryDelegates;
import io.palmares.nominations.memory.MemoryElectors;
import io.palmares.nominations.memory.MemoryEndorsements;
import io.palmares.nominations.memory.MemoryMemberships;
import io.palmares.nominations.memory.MemoryNominees;
import io.palmares.nominations.memory.MemoryOrganisations;
import io.palmares.nominations.memory.MemoryPeople;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Relations;
import io.palmares.nominations.rulebook.Schedule;
import io.palmares.nominations.screening.Conflicts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemovingAMemberTest {
    private static final Instant AT = Instant.parse("2020-02-01T08:00:00Z");
    private final MemoryMemberships memberships = new MemoryMemberships();
    private final MemoryCourses courses = new MemoryCourses();
    private final MemoryElectors electors = new MemoryElectors();
    private final RemoveMember removal =
            new RemoveMember(memberships, new MemoryDelegates(), new StandsOnRoll(electors, courses), () -> AT);
    private final Course course = course();

    @BeforeEach
    void member() {
        memberships.create(
                "e:m", Ask.plain(), Change.silently(new Membership("e", "m", "org-2", "members", false, "AAAA", null)));
    }

    @Test
    void refusesOneOnAFrozenRollAndNamesTheRule() {
        onRoll("e", false);
        assertThat(removal.remove("e", "m"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.refusal().violations())
                                .singleElement()
                                .extracting(it -> it.rule())
                                .isEqualTo("roll-frozen"));
        assertThat(memberships.of("e", "m")).isPresent();
    }

    @Test
    void removesOneWhoHadNoRightThere() {
        onRoll("e", true);
        assertThat(removal.remove("e", "m")).isInstanceOf(Outcome.Done.class);
        assertThat(memberships.of("e", "m")).isEmpty();
    }

    @Test
    void removesOneOnTheRollOfAnotherEdition() {
        onRoll("f", false);
        assertThat(removal.remove("e", "m")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void removesOneOnARollWhoseCategoryIsOver() {
        onRoll("e", false);
        courses.change(course.id(), Ask.plain(), kept -> Outcome.done(Moves.cancel(kept.state(), List.of(), "", AT)));
        assertThat(removal.remove("e", "m")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void refusesOneWhoseVoteIsCountedAlthoughTheCategoryIsCancelled() {
        onRoll("e", false);
        courses.change(course.id(), Ask.plain(), kept -> Outcome.done(cancelledWhenSealed(kept.state())));
        assertThat(removal.remove("e", "m")).isInstanceOf(Refused.class);
    }

    private static Change<Course, Course.Fact> cancelledWhenSealed(Course course) {
        Box box = new Box("members", "p", 1, AT, AT, Box.Stage.FROZEN);
        Course voted = Told.paperFrozen(course, box, AppliedThrough.NOTHING).state();
        Course sealed =
                Told.sealed(voted, "members", AppliedThrough.NOTHING, AT).state();
        return Moves.cancel(sealed, List.of(), "", AT);
    }

    private RemoveMember onRollAtEachLook(boolean... looks) {
        PrimitiveIterator.OfInt look = IntStream.iterate(0, i -> i + 1).iterator();
        return new RemoveMember(
                memberships,
                new MemoryDelegates(),
                (_, _) -> Optional.of("c").filter(_ -> looks[look.nextInt()]),
                () -> AT);
    }

    @Test
    void refusesOneWhoComesOntoARollAtThatVeryMoment() {
        assertThat(onRollAtEachLook(false, true, true).remove("e", "m")).isInstanceOf(Refused.class);
        assertThat(memberships.of("e", "m").orElseThrow().state().rollId()).isEqualTo("AAAA");
    }

    @Test
    void removesOneWhomThatRollDoesWithoutInTheEnd() {
        assertThat(onRollAtEachLook(false, true, false, false).remove("e", "m")).isInstanceOf(Outcome.Done.class);
        assertThat(memberships.of("e", "m")).isEmpty();
    }

    @Test
    void cutsTheLinkToKeysOfRollsToCome() {
        removal.remove("e", "m");
        assertThat(memberships.ever("e", "m").orElseThrow().state().rollId()).isNull();
    }

    @Test
    void leavesTheConflictWithTheirOrganisation() {
        MemoryNominees nominees = new MemoryNominees();
        MemoryPeople people = new MemoryPeople();
        MemoryOrganisations organisations = new MemoryOrganisations();
        organisations.create("org-2", Ask.plain(), Change.silently(new Organisation("org-2", "Two", "DE")));
        nominees.create("n", Ask.plain(), Change.silently(nomineeOf("org-2")));
        Conflicts conflicts = new Conflicts(
                nominees,
                new Relations(people, memberships, organisations),
                memberships,
                people,
                new Endorsers(new MemoryEndorsements(), nominees));
        assertThat(conflicts.has(course, "m")).isTrue();
        removal.remove("e", "m");
        assertThat(conflicts.has(course, "m")).isTrue();
        assertThat(conflicts.has(course, "another")).isFalse();
    }

    private void onRoll(String edition, boolean withheld) {
        electors.create(
                Elector.id(edition, "c", "m", 1),
                Ask.plain(),
                Change.silently(new Elector(edition, "c", "m", "members", 1, withheld, null, false)));
    }

    private Course course() {
        Terms terms = new Terms(Preset.VOTE_ONLY, 1, "h", 2, 3, 14, "Europe/Berlin");
        Schedule schedule = new Schedule(AT, AT, AT, null, AT, AT, AT);
        Change<Course, Course.Fact> begun = Moves.begin("e", "c", terms, schedule, List.of(), AT);
        Outcome<Kept<Course>> made = courses.create(begun.state().id(), Ask.plain(), begun);
        assertThat(made).isInstanceOf(Outcome.Done.class);
        return begun.state();
    }

    private static Nominee nomineeOf(String organisation) {
        return new Nominee(
                "e",
                "c",
                "n",
                new Nominee.Identity(NomineeKind.PERSON, "Ada", "a@b.example", "a@b.example"),
                new Nominee.File(organisation, null, List.of(), Map.of(), null),
                Nominee.State.CONSENTED,
                null,
                List.of(),
                List.of(),
                null,
                false,
                null,
                null);
    }
}
