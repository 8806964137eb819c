package io.palmares.nominations.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.MasterSecret;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Done;
import io.palmares.aggregate.Outcome.Refused;
import io.palmares.aggregate.Rule;
import io.palmares.contracts.rulebook.NomineeKind;
import io.palmares.contracts.rulebook.Preset;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.SaltedHash;
import io.palmares.nominations.Rulebooks;
import io.palmares.nominations.category.Moves;
import io.palmares.nominations.category.Terms;
import io.palmares.nominations.edition.CategoryRules;
import io.palmares.nominations.edition.Edition;
import io.palmares.nominations.memory.MemoryCourses;
import io.palmares.nominations.memory.MemoryEditions;
import io.palmares.nominations.memory.MemoryNominations;
import io.palmares.nominations.memory.MemoryPeople;
import io.palmares.nominations.rulebook.Schedule;
import io.palmares.nominations.rulebook.json.SchemaForms;
import io.palmares.nominations.rulebook.json.StrictRulebookText;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What stands when nominations close is listed; what comes in between is either on the list or refused.
class ClosingNominationsTest {
    private static final Instant OPEN = Instant.parse("2020-02-01T08:00:00Z");
    private static final Instant CLOSE = Instant.parse("2020-03-01T17:00:00Z");
    private static final Instant CONSENT = Instant.parse("2020-03-08T17:00:00Z");
    private static final String ID = "e:manager";
    private final MemoryNominations nominations = new MemoryNominations();
    private final MemoryCourses courses = new MemoryCourses();
    private final MemoryEditions editions = new MemoryEditions();
    private final CloseNominations closing = new CloseNominations(nominations);
    private Runnable meanwhile = () -> {};
    private final Nominate nominate = new Nominate(
            nominations,
            courses,
            new CategoryRules(editions, new StrictRulebookText()),
            new MemoryPeople(),
            new NomineeIds(new MasterSecret(Bytes.of(new byte[32]), new SecureRandom())),
            new SchemaForms(),
            this::salt,
            () -> OPEN);

    /// Asked for when a nomination is about to be stored.
    private String salt() {
        meanwhile.run();
        return Bytes.of(new byte[32]).base64Url();
    }

    @BeforeEach
    void aCategoryThatTakesNominations() {
        String book = CanonicalJson.read(Rulebooks.ofEdition("e").getBytes(StandardCharsets.UTF_8))
                .canonical()
                .asUtf8();
        Edition.Version version = new Edition.Version(1, book, "h", null, List.of(), OPEN, null);
        editions.create(
                "e",
                Ask.plain(),
                Change.silently(new Edition(
                        "e", "p", book, List.of(version), Map.of(), "awards.example", null, 1, null, List.of())));
        Terms terms = new Terms(Preset.JURY_ONLY, 1, "h", 2, 3, 14, "Europe/Berlin");
        Schedule schedule = new Schedule(OPEN, CLOSE, CONSENT, CONSENT, CONSENT, CONSENT, CONSENT);
        courses.create(ID, Ask.plain(), Moves.begin("e", "manager", terms, schedule, List.of("o"), OPEN));
        tick(OPEN);
    }

    private void tick(Instant now) {
        courses.change(
                ID,
                Ask.plain(),
                kept -> Outcome.done(Moves.byClock(kept.state(), now).orElseThrow()));
    }

    private List<String> close() {
        tick(CLOSE);
        return closing.close("e", "manager");
    }

    private static Nomination.Content content(String name) {
        return new Nomination.Content(
                NomineeKind.PERSON,
                name,
                "org",
                "DE",
                List.of(),
                "n@n.example",
                Map.of("en", "Good work."),
                null,
                false,
                "{\"reach\":\"Europe\"}");
    }

    private Outcome<Kept<Nomination>> submit(String member) {
        return nominate.nominate(new Nominate.Nominator("e", "manager", member), content("Ada"), true, Ask.plain());
    }

    private static Kept<Nomination> done(Outcome<Kept<Nomination>> outcome) {
        return ((Done<Kept<Nomination>>) outcome).value();
    }

    private static Rule refused(Outcome<?> outcome) {
        return ((Refused<?>) outcome).refusal().rule();
    }

    @Test
    void listsWhatStandsAndGivesTheSameListAgain() {
        done(submit("m1"));
        Kept<Nomination> withdrawn = done(submit("m2"));
        done(nominate.withdraw(withdrawn.id(), "m2", Ask.plain()));
        done(nominate.nominate(new Nominate.Nominator("e", "manager", "m3"), content("Ben"), false, Ask.plain()));
        List<String> listed = close();
        assertThat(listed).hasSize(1).isEqualTo(closing.close("e", "manager"));
    }

    @Test
    void hashesTheLastVersionWithItsSaltAndWithoutTheAddress() {
        Kept<Nomination> first = done(submit("m1"));
        done(nominate.amend(first.id(), "m1", content("Ada"), Ask.plain()));
        String record = "{\"category\":\"manager\",\"citation\":{\"en\":\"Good work.\"},\"country\":\"DE\","
                + "\"edition\":\"e\",\"file\":\"{\\\"reach\\\":\\\"Europe\\\"}\",\"kind\":\"PERSON\",\"link\":null,"
                + "\"name\":\"Ada\",\"organisation\":\"org\",\"partners\":[],\"self\":false,"
                + "\"submitted\":\"2020-02-01T08:00:00Z\"}";
        assertThat(close())
                .containsExactly(SaltedHash.of(SaltedHash.Kind.NOMINATION, Bytes.of(new byte[32]), Bytes.utf8(record))
                        .toString());
    }

    @Test
    void forgetsTheSaltWithTheWords() {
        Nomination nomination = done(submit("m1")).state();
        assertThat(nomination.forgotten().submitted().getLast().salt()).isEmpty();
        assertThat(nomination.withoutContact().submitted().getLast().salt()).isNotEmpty();
    }

    @Test
    void accountsForWhatWasForgottenBeforeTheCloseByWhatItSaid() {
        Kept<Nomination> nomination = done(submit("m1"));
        String account = Objects.requireNonNull(nomination.state().accounted().account());
        nominations.change(
                nomination.id(),
                Ask.plain(),
                kept -> Outcome.done(Change.silently(kept.state().forgotten())));
        assertThat(close()).containsExactly(account);
    }

    @Test
    void takesBackWhatIsStoredAfterTheListWasMade() {
        meanwhile = () -> assertThat(close()).isEmpty();
        assertThat(refused(submit("m1"))).isEqualTo(Rule.TOO_LATE);
        assertThat(nominations.ofCategory("e", "manager"))
                .singleElement()
                .satisfies(kept -> assertThat(kept.state().state()).isEqualTo(Nomination.State.WITHDRAWN));
        assertThat(closing.close("e", "manager")).isEmpty();
    }

    @Test
    void changesNothingOnTheList() {
        Kept<Nomination> nomination = done(submit("m1"));
        List<String> listed = closing.close("e", "manager");
        assertThat(refused(nominate.withdraw(nomination.id(), "m1", Ask.plain())))
                .isEqualTo(Rule.TOO_LATE);
        assertThat(refused(nominate.amend(nomination.id(), "m1", content("Ada"), Ask.plain())))
                .isEqualTo(Rule.TOO_LATE);
        assertThat(Objects.requireNonNull(
                        nominations.find(nomination.id()).orElseThrow().state().account()))
                .isEqualTo(listed.getFirst());
    }
}
