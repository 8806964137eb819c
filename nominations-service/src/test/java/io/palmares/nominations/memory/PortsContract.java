package io.palmares.nominations.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Refused;
import io.palmares.aggregate.Rule;
import io.palmares.aggregate.Write;
import io.palmares.contracts.rulebook.NomineeKind;
import io.palmares.contracts.rulebook.Preset;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.Moves;
import io.palmares.nominations.category.Seat;
import io.palmares.nominations.category.Terms;
import io.palmares.nominations.electorate.Elector;
import io.palmares.nominations.electorate.Electors;
import io.palmares.nominations.endorsement.Endorsement;
import io.palmares.nominations.endorsement.Endorsements;
import io.palmares.nominations.mail.Mail;
import io.palmares.nominations.mail.Mails;
import io.palmares.nominations.nomination.Nomination;
import io.palmares.nominations.nomination.Nominations;
import io.palmares.nominations.nominee.Letters;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.people.Appointment;
import io.palmares.nominations.people.Appointments;
import io.palmares.nominations.people.Membership;
import io.palmares.nominations.people.Memberships;
import io.palmares.nominations.people.People;
import io.palmares.nominations.people.Person;
import io.palmares.nominations.rulebook.Schedule;
import io.palmares.web.caller.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What the rules expect of their ports, wherever the aggregates are kept.
public interface PortsContract {
    Instant OPEN = Instant.parse("2031-02-01T08:00:00Z");

    People people();

    Courses courses();

    Nominations nominations();

    Nominees nominees();

    Memberships memberships();

    Appointments appointments();

    Mails mails();

    Electors electors();

    Endorsements endorsements();

    private static String fresh() {
        return "x" + UUID.randomUUID().toString().substring(0, 12);
    }

    private static Person person(String id, String key) {
        return new Person(id, key, key, "Name", null);
    }

    @Test
    default void nothingIsFoundThatWasNotMade() {
        assertThat(people().find(fresh())).isEmpty();
        assertThat(people().change(fresh(), Ask.plain(), kept -> Outcome.done(Change.silently(kept.state()))))
                .isEqualTo(Outcome.refused(Rule.NOT_FOUND, "There is no such thing."));
    }

    @Test
    default void whatIsMadeIsFoundAsItWas() {
        String id = fresh();
        Person person = person(id, id + "@p.example");
        people().create(id, Ask.keyed("key-12345", "h"), Change.silently(person));
        Kept<Person> kept = people().find(id).orElseThrow();
        assertThat(kept.state()).isEqualTo(person);
        assertThat(kept.version()).isEqualTo(1);
        assertThat(people().byEmail(id + "@p.example")).contains(kept);
    }

    @Test
    default void noTwoPeopleHaveOneAddress() {
        String first = fresh();
        people().create(first, Ask.plain(), Change.silently(person(first, first + "@p.example")));
        String second = fresh();
        assertThat(people().create(second, Ask.plain(), Change.silently(person(second, first + "@p.example"))))
                .isInstanceOf(Refused.class);
        assertThat(people().find(second)).isEmpty();
    }

    @Test
    default void erasedPeopleHaveNoAddressAndDoNotStandInEachOthersWay() {
        for (String id : List.of(fresh(), fresh())) {
            people().create(id, Ask.plain(), Change.silently(person(id, id + "@p.example")));
            people().change(
                            id,
                            Ask.plain(),
                            kept -> Outcome.done(Change.silently(kept.state().erased())));
            assertThat(people().find(id).orElseThrow().state().emailKey()).isNull();
        }
    }

    @Test
    default void aWriteThatLosesChangesNothing() {
        String id = fresh();
        people().create(id, Ask.plain(), Change.silently(person(id, id + "@p.example")));
        Kept<Person> seen = people().find(id).orElseThrow();
        people().change(
                        id,
                        Ask.plain(),
                        kept -> Outcome.done(Change.silently(kept.state().erased())));
        Kept<Person> late = new Kept<>(id, seen.state(), 2, List.of());
        assertThat(people().replace(seen, late, Change.silently(seen.state()))).isEqualTo(Write.LOST);
        assertThat(people().find(id).orElseThrow().state().name()).isEmpty();
    }

    @Test
    default void aRepeatedRequestIsAnsweredAndAnotherBodyUnderItsKeyRefused() {
        String id = fresh();
        people().create(id, Ask.plain(), Change.silently(person(id, id + "@p.example")));
        Ask ask = Ask.keyed("a-key", "body");
        people().change(
                        id,
                        ask,
                        kept -> Outcome.done(Change.silently(kept.state().erased())));
        assertThat(people().change(id, ask, kept -> Outcome.refused(Rule.FORBIDDEN, "never asked")))
                .isInstanceOf(Outcome.Done.class);
        Outcome<Kept<Person>> reused =
                people().change(id, Ask.keyed("a-key", "other"), kept -> Outcome.refused(Rule.FORBIDDEN, "never"));
        assertThat(reused.map(Kept::id))
                .isEqualTo(Outcome.refused(Rule.KEY_REUSED, "This idempotency key came with another request before."));
    }

    @Test
    default void coursesAreDueAtTheirInstantAndNotBefore() {
        String edition = fresh();
        Terms terms = new Terms(Preset.JURY_ONLY, 1, "h", 2, 3, 14, "Europe/Berlin");
        Schedule schedule = new Schedule(OPEN, OPEN.plusSeconds(9), null, null, null, null, OPEN.plusSeconds(99));
        Change<Course, Course.Fact> begun = Moves.begin(edition, "c", terms, schedule, List.of("o"), OPEN);
        String id = Course.id(edition, "c");
        courses().create(id, Ask.plain(), begun);
        assertThat(courses().find(id).orElseThrow().state()).isEqualTo(begun.state());
        assertThat(courses().due(OPEN.minusMillis(1))).doesNotContain(id);
        assertThat(courses().due(OPEN)).contains(id);
        assertThat(courses().ofEdition(edition)).hasSize(1);
        courses()
                .change(
                        id,
                        Ask.plain(),
                        kept -> Outcome.done(
                                Moves.seat(kept.state(), List.of(new Seat("juror-" + edition, null, true)))));
        assertThat(courses().ofJuror("juror-" + edition)).hasSize(1);
        assertThat(courses().ofJuror("other-" + edition)).isEmpty();
    }

    @Test
    default void nominationsAreFoundByMemberAndCategoryAndUntilTheyAreAttached() {
        String edition = fresh();
        Nomination.Content content = new Nomination.Content(
                NomineeKind.PERSON, "Ada", null, "DE", List.of(), "a@b.example", Map.of("en", "x"), null, false, "{}");
        Nomination nomination =
                new Nomination(edition, "c", "m", "1", content, Nomination.State.SUBMITTED, List.of(), "n", true, null);
        nominations().create(nomination.id(), Ask.plain(), Change.silently(nomination));
        assertThat(nominations().ofMember(edition, "c", "m"))
                .extracting(Kept::state)
                .containsExactly(nomination);
        assertThat(nominations().ofMember(edition, "c", "n")).isEmpty();
        assertThat(nominations().ofCategory(edition, "c")).hasSize(1);
        assertThat(nominations().toAttach()).contains(nomination.id());
        assertThat(nominations().ofPerson("m"))
                .extracting(Kept::id)
                .contains(nomination.id())
                .doesNotContain("other");
    }

    @Test
    default void membershipsAndAppointmentsAreFoundByEditionAndPerson() {
        String edition = fresh();
        String person = fresh();
        Membership membership = new Membership(edition, person, "org", "members", false, "AAAA", null);
        memberships().create(edition + ":" + person, Ask.plain(), Change.silently(membership));
        Appointment appointment = new Appointment(Role.AUDITOR, edition, null, person, "o");
        String id = Appointment.id(Role.AUDITOR, edition, null, person);
        appointments().create(id, Ask.plain(), Change.silently(appointment));
        assertThat(memberships().ofEdition(edition)).containsExactly(membership);
        assertThat(memberships().ofPerson(person)).containsExactly(membership);
        assertThat(memberships().ofPerson(fresh())).isEmpty();
        Membership past = new Membership(edition, person, "org", "members", false, null, OPEN);
        memberships().change(edition + ":" + person, Ask.plain(), kept -> Outcome.done(Change.silently(past)));
        assertThat(memberships().ofEdition(edition)).isEmpty();
        assertThat(memberships().ofPerson(person)).isEmpty();
        assertThat(memberships().of(edition, person)).isEmpty();
        assertThat(memberships().everOfEdition(edition)).containsExactly(past);
        assertThat(memberships().everOfPerson(person)).containsExactly(past);
        assertThat(appointments().ofEdition(edition)).containsExactly(appointment);
        assertThat(appointments().ofPerson(person)).containsExactly(appointment);
        assertThat(appointments().end(id)).isTrue();
        assertThat(appointments().end(id)).isFalse();
        assertThat(appointments().ofPerson(person)).isEmpty();
    }

    @Test
    default void mailsAreFoundByEditionAndRecipientAndWhileTheyAreDue() {
        String edition = fresh();
        String person = fresh();
        Mail mail = new Mail(edition, person, "k", "a@b.example", "s", "t", Mail.State.DUE, 0, OPEN, null);
        mails().create(edition, Ask.plain(), Change.silently(mail));
        assertThat(mails().ofEdition(edition)).extracting(Kept::state).containsExactly(mail);
        assertThat(mails().to(person)).extracting(Kept::state).containsExactly(mail);
        assertThat(mails().due(1_000)).extracting(Kept::id).contains(edition);
        mails().change(
                        edition,
                        Ask.plain(),
                        kept -> Outcome.done(Change.silently(kept.state().givenUp())));
        assertThat(mails().due(1_000)).extracting(Kept::id).doesNotContain(edition);
        assertThat(mails().to(person).getFirst().state().address()).isNull();
    }

    @Test
    default void endorsementsAreFoundByNomineesMemberAndPerson() {
        String edition = fresh();
        Endorsement given = new Endorsement(edition, "c", "n-" + edition, "m-" + edition, "Why.", OPEN, false);
        endorsements().create(given.id(), Ask.plain(), Change.silently(given));
        assertThat(endorsements().ofNominees(Set.of(given.nominee(), "other")))
                .extracting(Kept::id)
                .containsExactly(given.nominee() + ":" + given.member());
        assertThat(endorsements().ofNominees(Set.of("other"))).isEmpty();
        assertThat(endorsements().ofNominees(Set.of())).isEmpty();
        assertThat(endorsements().ofMember(edition, "c", given.member())).containsExactly(given);
        assertThat(endorsements().ofMember(edition, "d", given.member())).isEmpty();
        assertThat(endorsements().ofMember(edition, "c", "other")).isEmpty();
        endorsements().forget(given.id());
        assertThat(endorsements().ofPerson(given.member()))
                .extracting(Kept::state)
                .containsExactly(given.forgotten());
    }

    @Test
    default void electorsAreFoundByPersonAndRollAndWhileTheirMailIsOwed() {
        String edition = fresh();
        String person = fresh();
        Elector elector = new Elector(edition, "c", person, "members", 1, false, OPEN, true);
        String id = elector.id();
        Elector next = new Elector(edition, "c", person, "members", 2, false, null, false);
        electors().create(next.id(), Ask.plain(), Change.silently(next));
        electors().create(id, Ask.plain(), Change.silently(elector));
        assertThat(electors().ofPerson(person)).containsExactlyInAnyOrder(elector, next);
        assertThat(electors().ofRoll(edition, "c", 1)).containsExactly(elector);
        assertThat(electors().ofRoll(edition, "d", 1)).isEmpty();
        electors().forget(next.id());
        assertThat(electors().ofRoll(edition, "c", 2)).isEmpty();
        assertThat(electors().withLetter()).extracting(Kept::id).contains(id);
        electors()
                .change(
                        id,
                        Ask.plain(),
                        kept -> Outcome.done(Change.silently(kept.state().told())));
        assertThat(electors().withLetter()).extracting(Kept::id).doesNotContain(id);
    }

    @Test
    default void nomineesAreFoundByCategoryAndAddressAndWhileTheirMailIsOwed() {
        String edition = fresh();
        String mail = edition + "@n.example";
        Nominee nominee = new Nominee(
                edition,
                "c",
                "n-" + edition,
                new Nominee.Identity(NomineeKind.PERSON, "Ada", mail, mail),
                new Nominee.File("org", null, List.of("p"), Map.of("en", "x"), null),
                Nominee.State.CONSENT_PENDING,
                null,
                List.of(new Nominee.Support("s", "m", false, null)),
                List.of(),
                null,
                true,
                null,
                null);
        nominees().create(nominee.nominee(), Ask.plain(), Change.silently(nominee));
        assertThat(nominees().ofCategory(edition, "c")).extracting(Kept::state).containsExactly(nominee);
        assertThat(nominees().ofContact(mail)).containsExactly(nominee);
        nominees()
                .change(
                        nominee.nominee(),
                        Ask.plain(),
                        kept -> Outcome.done(Change.silently(Letters.posted(kept.state()))));
        assertThat(nominees().withLetter()).noneMatch(kept -> kept.id().equals(nominee.nominee()));
    }
}
