package io.palmares.nominations.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.MasterSecret;
import io.palmares.aggregate.Outcome;
import io.palmares.contracts.rulebook.NomineeKind;
import io.palmares.contracts.rulebook.Preset;
import io.palmares.ledger.Bytes;
import io.palmares.nominations.category.Chore;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Moves;
import io.palmares.nominations.category.Terms;
import io.palmares.nominations.juryfile.CompileFile;
import io.palmares.nominations.juryfile.RefileCandidates;
import io.palmares.nominations.mail.Mail;
import io.palmares.nominations.mail.PostOffice;
import io.palmares.nominations.memory.MemoryAppointments;
import io.palmares.nominations.memory.MemoryCourses;
import io.palmares.nominations.memory.MemoryEndorsements;
import io.palmares.nominations.memory.MemoryMails;
import io.palmares.nominations.memory.MemoryMemberships;
import io.palmares.nominations.memory.MemoryNominations;
import io.palmares.nominations.memory.MemoryNominees;
import io.palmares.nominations.memory.MemoryPeople;
import io.palmares.nominations.nomination.Nomination;
import io.palmares.nominations.nominee.ContactMarks;
import io.palmares.nominations.nominee.Forgetting;
import io.palmares.nominations.nominee.JuryFile;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.people.Appointment;
import io.palmares.nominations.people.Membership;
import io.palmares.nominations.people.Person;
import io.palmares.nominations.rulebook.Schedule;
import io.palmares.web.caller.Role;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeoplesDataAfterTheEndTest {
    private static final Instant AT = Instant.parse("2020-02-01T08:00:00Z");
    private final MemoryCourses courses = new MemoryCourses();
    private final MemoryNominees nominees = new MemoryNominees();
    private final MemoryNominations nominations = new MemoryNominations();
    private final MemoryEndorsements endorsements = new MemoryEndorsements();
    private final MemoryPeople people = new MemoryPeople();
    private final MemoryMemberships memberships = new MemoryMemberships();
    private final MemoryAppointments appointments = new MemoryAppointments();
    private final MemoryMails mails = new MemoryMails();
    private final PostOffice post = new PostOffice(mails, mail -> true, () -> AT);
    private final ContactMarks marks = new ContactMarks(new MasterSecret(Bytes.of(new byte[32]), new SecureRandom()));
    private final ForgetAddresses addresses = new ForgetAddresses(
            nominees, nominations, people, new Bonds(courses, memberships, appointments, nominees), post, marks);
    private final RefileCandidates files = new RefileCandidates(nominees, new CompileFile(nominees, nominations));
    private final ForgetLost lost =
            new ForgetLost(nominees, nominations, new ForgetNominees(nominees, nominations, endorsements, files, post));
    private Course course = course("e", "c");

    @BeforeEach
    void aCategoryWithAWinnerAndARunnerUp() {
        course = course("e", "c");
        nominated("won", Nominee.State.WINNER);
        nominated("lost", Nominee.State.RUNNER_UP);
    }

    @Test
    void keepsTheNamesOfAllAndTheAddressesOfNobody() {
        assertThat(addresses.doFor(course)).isTrue();
        assertThat(nominee("lost").identity()).isEqualTo(new Nominee.Identity(NomineeKind.PERSON, "lost", null, null));
        Nominee.Identity winner = nominee("won").identity();
        assertThat(winner.contact()).isNull();
        assertThat(winner.contactKey()).isEqualTo(marks.of("won@x.example")).doesNotContain("won");
        assertThat(nominations.all().map(kept -> kept.state().content().contact()))
                .containsOnly("");
        assertThat(nominations.all().flatMap(kept -> kept.state().submitted().stream()))
                .extracting(version -> version.content().contact())
                .containsOnly("");
        assertThat(nominations.all().map(kept -> kept.state().content().name())).contains("lost", "won");
    }

    @Test
    void changesNothingWhenDoneAgain() {
        addresses.doFor(course);
        Nominee.Identity winner = nominee("won").identity();
        addresses.doFor(course);
        assertThat(nominee("won").identity()).isEqualTo(winner);
    }

    @Test
    void aYearLaterOnlyTheWinnerIsKnown() {
        lost.doFor(course);
        assertThat(nominee("lost").isErased()).isTrue();
        assertThat(nominee("won").identity().name()).isEqualTo("won");
        assertThat(nominations.find("e:c:m-lost:1").orElseThrow().state().content())
                .isEqualTo(new Nomination.Content(
                        NomineeKind.PERSON, "", null, null, List.of(), "", Map.of(), null, false, "{}"));
        assertThat(nominations.find("e:c:m-lost:1").orElseThrow().state().submitted())
                .allSatisfy(version -> assertThat(version.content().name()).isEmpty());
        assertThat(nominations
                        .find("e:c:m-won:1")
                        .orElseThrow()
                        .state()
                        .content()
                        .name())
                .isEqualTo("won");
    }

    @Test
    void whatAJuryReadOfTheWinnerGoesWithTheLost() {
        freeze("won", new JuryFile(List.of(new JuryFile.Part(true, "c", Map.of(), null, "{\"a\":1}")), 0));
        lost.doFor(course);
        assertThat(nominee("won").frozen())
                .isEqualTo(new Nominee.Frozen("c7f2k9qa", "{}", "salt", "label", null, null));
        assertThat(nominees.told()).last().isEqualTo(new Nominee.Fact.ProfileChanged());
    }

    private void freeze(String nominee, JuryFile file) {
        Nominee.Frozen frozen = new Nominee.Frozen("c7f2k9qa", "{}", "salt", "label", file, null);
        nominees.change(nominee, Ask.plain(), kept -> Outcome.done(Forgetting.refile(kept.state(), frozen)));
    }

    @Test
    void forgetsDraftsToo() {
        nomination("draft", "nobody");
        lost.doFor(course);
        assertThat(nominations
                        .find("e:c:m-draft:1")
                        .orElseThrow()
                        .state()
                        .content()
                        .name())
                .isEmpty();
    }

    @Test
    void membersLoseTheirAddressWithTheLastCategoryOfTheirLastEdition() {
        member("both", "e");
        member("both", "later");
        member("one", "e");
        course("later", "c");
        Course other = course("e", "d");
        addresses.doFor(course);
        assertThat(person("one").email()).as("another category is not over").isNotNull();
        remember(course);
        addresses.doFor(other);
        assertThat(person("one").email()).isNull();
        assertThat(person("one").name()).isEqualTo("one");
        assertThat(person("both").email()).as("in a later edition, too").isNotNull();
    }

    @Test
    void whoHoldsAnOfficeOfTheProgrammeKeepsTheirAddress() {
        member("officer", "e");
        Appointment office = new Appointment(Role.ORGANISER, "*", null, "officer", "o");
        appointments.create("a", Ask.plain(), Change.silently(office));
        addresses.doFor(course);
        assertThat(person("officer").email()).isNotNull();
    }

    @Test
    void anOfficeOfThePastEditionIsNoReasonToKeepAnAddress() {
        member("officer", "e");
        Appointment office = new Appointment(Role.AUDITOR, "e", null, "officer", "o");
        appointments.create("a", Ask.plain(), Change.silently(office));
        addresses.doFor(course);
        assertThat(person("officer").email()).isNull();
    }

    @Test
    void aMailThatIsStillOnItsWayIsGivenUp() {
        member("one", "e");
        post.queue("m1", new PostOffice.Letter("e", "one", "k", "one@x.example", "s", "t"));
        post.queue("m2", new PostOffice.Letter("e", "lost", "k", "lost@x.example", "s", "t"));
        addresses.doFor(course);
        assertThat(mails.all().map(Kept::state)).allSatisfy(mail -> {
            assertThat(mail.state()).isEqualTo(Mail.State.GIVEN_UP);
            assertThat(mail.address()).isNull();
            assertThat(mail.text()).isNull();
        });
    }

    private void remember(Course done) {
        courses.change(
                done.id(),
                Ask.plain(),
                kept -> Outcome.done(Change.silently(kept.state()
                        .having(kept.state().chores().stream()
                                .filter(due -> due.chore() == Chore.FORGET_ADDRESSES)
                                .findFirst()
                                .orElseThrow()))));
    }

    private Course course(String edition, String category) {
        Terms terms = new Terms(Preset.VOTE_ONLY, 1, "h", 2, 3, 14, "Europe/Berlin");
        Schedule schedule = new Schedule(AT, AT, AT, null, AT, AT, AT);
        Course begun =
                Moves.begin(edition, category, terms, schedule, List.of(), AT).state();
        Course over = Moves.cancel(begun, List.of(), "", AT).state();
        courses.create(over.id(), Ask.plain(), Change.silently(over));
        return over;
    }

    private void member(String person, String edition) {
        String address = person + "@x.example";
        people.create(person, Ask.plain(), Change.silently(new Person(person, address, address, person, null)));
        memberships.create(
                edition + ":" + person,
                Ask.plain(),
                Change.silently(new Membership(edition, person, "org", "members", false, null, null)));
    }

    private Person person(String id) {
        return people.find(id).orElseThrow().state();
    }

    private Nominee nominee(String id) {
        return nominees.find(id).orElseThrow().state();
    }

    private void nominated(String name, Nominee.State state) {
        String address = name + "@x.example";
        String nomination = nomination(name, name);
        Nominee nominee = new Nominee(
                "e",
                "c",
                name,
                new Nominee.Identity(NomineeKind.PERSON, name, address, address),
                new Nominee.File(null, null, List.of(), Map.of("en", "x"), null),
                state,
                null,
                List.of(new Nominee.Support(nomination, "m-" + name, false, null)),
                List.of(),
                Nominee.Frozen.asNoCandidate(null),
                false,
                null,
                null);
        nominees.create(name, Ask.plain(), Change.silently(nominee));
    }

    private String nomination(String name, String nominee) {
        String address = name + "@x.example";
        Nomination.Content content = new Nomination.Content(
                NomineeKind.PERSON, name, null, null, List.of(), address, Map.of("en", "x"), null, false, "{}");
        Nomination nomination = new Nomination(
                "e",
                "c",
                "m-" + name,
                "1",
                content,
                Nomination.State.ATTACHED,
                List.of(new Nomination.Version(content, AT, "A".repeat(43))),
                nominee,
                false,
                null);
        nominations.create(nomination.id(), Ask.plain(), Change.silently(nomination));
        return nomination.id();
    }
}
