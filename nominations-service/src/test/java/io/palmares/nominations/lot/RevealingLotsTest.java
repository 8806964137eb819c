package io.palmares.nominations.lot;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.By;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.MasterSecret;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Done;
import io.palmares.aggregate.Outcome.Refused;
import io.palmares.aggregate.Rule;
import io.palmares.contracts.rulebook.Preset;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Entry;
import io.palmares.ledger.ItemList;
import io.palmares.ledger.Lot;
import io.palmares.ledger.Origin;
import io.palmares.messaging.AppliedThrough;
import io.palmares.nominations.category.Box;
import io.palmares.nominations.category.Candidate;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.LogFile;
import io.palmares.nominations.category.Moves;
import io.palmares.nominations.category.Terms;
import io.palmares.nominations.category.Told;
import io.palmares.nominations.entry.CheckSigner;
import io.palmares.nominations.entry.EntryBodies;
import io.palmares.nominations.entry.EveryKeyListed;
import io.palmares.nominations.entry.HeldKeys;
import io.palmares.nominations.entry.LotCommitments;
import io.palmares.nominations.memory.MemoryAppointments;
import io.palmares.nominations.memory.MemoryCourses;
import io.palmares.nominations.memory.MemoryLots;
import io.palmares.nominations.people.Appointment;
import io.palmares.nominations.rulebook.Schedule;
import io.palmares.web.caller.Role;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Seeds are committed to before anyone can want an order, and revealed when nobody can choose one any more.
class RevealingLotsTest {
    private static final Instant AT = Instant.parse("2020-06-01T07:00:00Z");
    private static final String ID = "ecc-2020:manager";
    private final MemoryLots lots = new MemoryLots();
    private final MemoryCourses courses = new MemoryCourses();
    private final MemoryAppointments appointments = new MemoryAppointments();
    private final HeldKeys keys = new HeldKeys();
    private final SecureRandom random = new SecureRandom();
    private final MasterSecret secret = new MasterSecret(Bytes.of(new byte[32]), random);
    private final PrepareLots preparing = new PrepareLots(lots, secret, this::fresh);
    private final RevealLots revealing = new RevealLots(
            lots,
            courses,
            appointments,
            new CheckSigner(new EveryKeyListed(), keys),
            edition -> new EntryBodies(Origin.edition("awards.example", edition)),
            keys,
            secret);
    private LotCommitments committed = new LotCommitments("", List.of(), List.of());

    private Bytes fresh() {
        byte[] seed = new byte[32];
        random.nextBytes(seed);
        return Bytes.of(seed);
    }

    @BeforeEach
    void aPublishedCategory() {
        committed = preparing.prepare("ecc-2020", "manager");
        Terms terms = new Terms(Preset.JURY_SHORTLIST_THEN_VOTE, 1, "h", 2, 3, 14, "Europe/Berlin");
        Schedule schedule = new Schedule(AT, AT, AT, AT, AT, AT, AT);
        courses.create(ID, Ask.plain(), Moves.begin("ecc-2020", "manager", terms, schedule, List.of("o"), AT));
        appoint(Role.RETURNING_OFFICER, "ro");
        appoint(Role.AUDITOR, "au");
    }

    private void appoint(Role role, String person) {
        appointments.create(
                Appointment.id(role, "ecc-2020", null, person),
                Ask.plain(),
                Change.silently(new Appointment(role, "ecc-2020", null, person, "orga")));
    }

    private void course(UnaryOperator<Course> next) {
        courses.change(ID, Ask.plain(), kept -> Outcome.done(Change.silently(next.apply(kept.state()))));
    }

    private void freeze() {
        LogFile none = LogFile.ofJson(new ItemList(List.of()));
        List<Candidate> one = List.of(new Candidate("aaaaaaaa", "n", "label", List.of()));
        By officer = new By("ro", Role.RETURNING_OFFICER);
        course(course -> Moves.freeze(course, one, none, "", officer, AT).state());
    }

    private void shortlist() {
        course(course -> Told.shortlisted(course, List.of("aaaaaaaa"), AppliedThrough.NOTHING, AT)
                .state());
    }

    private List<Seeds.Purpose> revealed() {
        revealing.revealAll();
        return lots.find(ID).orElseThrow().state().revealed();
    }

    private Seeds.Fact.Revealed told(int place) {
        return (Seeds.Fact.Revealed) lots.told().get(place);
    }

    @Test
    void areCommittedToOnceAndForAll() {
        assertThat(preparing.prepare("ecc-2020", "manager")).isEqualTo(committed);
        assertThat(preparing.prepare("ecc-2020", "partnership").cut()).isNotEqualTo(committed.cut());
        assertThat(committed.cut()).hasSize(2).doesNotContainAnyElementsOf(committed.count());
    }

    @Test
    void decideTheCutInTheOrderThatTheyFix() {
        List<String> drawn = new DrawAtCut(lots, secret).order("ecc-2020", "manager", List.of("n1", "n2", "n3"));
        shortlist();
        revealing.revealAll();
        List<Bytes> seeds = told(0).seeds().stream().map(Bytes::fromBase64Url).toList();
        assertThat(new Lot(seeds.get(0), seeds.get(1), List.of()).order("manager", List.of("n3", "n1", "n2")))
                .isEqualTo(drawn);
    }

    @Test
    void forTheCutComeWithTheShortlistAndNotBefore() {
        freeze();
        assertThat(revealed()).isEmpty();
        shortlist();
        assertThat(revealed()).containsExactly(Seeds.Purpose.CUT);
    }

    @Test
    void forTheCountComeWhenTheLastBoxIsSealedAndNotBefore() {
        freeze();
        shortlist();
        for (String electorClass : List.of("a", "b")) {
            Box box = new Box(electorClass, "p", 1, AT, AT, Box.Stage.FROZEN);
            course(course ->
                    Told.paperFrozen(course, box, AppliedThrough.NOTHING).state());
        }
        course(course -> Told.sealed(course, "a", AppliedThrough.NOTHING, AT).state());
        assertThat(revealed()).containsExactly(Seeds.Purpose.CUT);
        course(course -> Told.sealed(course, "b", AppliedThrough.NOTHING, AT).state());
        assertThat(revealed()).containsExactly(Seeds.Purpose.CUT, Seeds.Purpose.COUNT);
        assertThat(lots.toReveal()).isEmpty();
    }

    @Test
    void areThoseCommittedToSignedByReturningOfficerAndAuditor() {
        shortlist();
        revealing.revealAll();
        revealing.revealAll();
        assertThat(lots.told()).hasSize(1);
        assertThat(told(0).seeds().stream().map(Bytes::fromBase64Url).map(Lot::commitment))
                .containsExactlyElementsOf(committed.cut());
        Entry entry = Entry.parse(Bytes.fromBase64Url(told(0).entry()).toArray());
        assertThat(entry.isSignedWell()).isTrue();
        assertThat(entry.signers())
                .containsExactlyInAnyOrder(keys.keyOf("ecc-2020", "ro"), keys.keyOf("ecc-2020", "au"));
        assertThat(entry.body().bytes().asUtf8())
                .isEqualTo(
                        "{\"category\":\"manager\",\"log\":\"awards.example/log/ecc-2020\",\"seeds\":[\"%s\",\"%s\"],"
                                        .formatted(
                                                told(0).seeds().get(0),
                                                told(0).seeds().get(1))
                                + "\"t\":\"lot\",\"v\":1}");
    }

    @Test
    void waitForAnAuditor() {
        assertThat(revealing.awaits("ecc-2020")).isEmpty();
        appointments.end(Role.AUDITOR, "ecc-2020", null, "au");
        assertThat(revealing.awaits("ecc-2020")).containsExactly(Role.AUDITOR);
        shortlist();
        assertThat(revealed()).isEmpty();
        appoint(Role.AUDITOR, "another");
        assertThat(revealed()).containsExactly(Seeds.Purpose.CUT);
    }

    @Test
    void areTheJurysOnceCandidatesAreFixedAndThenEveryones() {
        assertThat(revealing.cut("ecc-2020", "manager"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal().rule()).isEqualTo(Rule.TOO_EARLY));
        freeze();
        Outcome<List<Bytes>> cut = revealing.cut("ecc-2020", "manager");
        assertThat(cut).isEqualTo(revealing.cut("ecc-2020", "manager"));
        assertThat(((Done<List<Bytes>>) cut).value().stream().map(Lot::commitment))
                .containsExactlyElementsOf(committed.cut());
        assertThat(lots.find(ID).map(Kept::state).orElseThrow().revealed()).containsExactly(Seeds.Purpose.CUT);
    }

    @Test
    void ofACategoryThatWasCancelledWhenItWasSealedComeForItsCount() {
        freeze();
        Box box = new Box("a", "p", 1, AT, AT, Box.Stage.FROZEN);
        course(course -> Told.paperFrozen(course, box, AppliedThrough.NOTHING).state());
        course(course -> Told.sealed(course, "a", AppliedThrough.NOTHING, AT).state());
        course(course -> Moves.cancel(course, List.of(), "why", AT).state());
        assertThat(revealed()).containsExactly(Seeds.Purpose.CUT, Seeds.Purpose.COUNT);
    }

    @Test
    void ofACancelledCategoryStayWhereTheyAre() {
        course(course -> Moves.cancel(course, List.of(), "why", AT).state());
        assertThat(revealed()).isEmpty();
    }
}
