package io.palmares.nominations.screening;

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
import io.palmares.nominations.Rulebooks;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Moves;
import io.palmares.nominations.category.Terms;
import io.palmares.nominations.edition.CategoryRules;
import io.palmares.nominations.edition.Edition;
import io.palmares.nominations.memory.MemoryCourses;
import io.palmares.nominations.memory.MemoryEditions;
import io.palmares.nominations.memory.MemoryNominees;
import io.palmares.nominations.nominee.ContactMarks;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.rulebook.Schedule;
import io.palmares.nominations.rulebook.json.StrictRulebookText;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who won in the programme's edition before is not admitted, unless the rulebook lets them.
class WinnersOfTheEditionBeforeTest {
    private static final String ADA = "ada@n.example";
    private final MemoryEditions editions = new MemoryEditions();
    private final MemoryCourses courses = new MemoryCourses();
    private final MemoryNominees nominees = new MemoryNominees();
    private final AdmitNominee admitting = new AdmitNominee(
            nominees,
            courses,
            editions,
            new CategoryRules(editions, new StrictRulebookText()),
            new ContactMarks(new MasterSecret(Bytes.of(new byte[32]), new SecureRandom())));

    private void edition(String id, String programme, int year, boolean excludes) {
        String book = Rulebooks.ofEdition(id)
                .replace("\"excludePreviousWinners\":true", "\"excludePreviousWinners\":" + excludes);
        Instant at = Instant.parse(year + "-01-01T00:00:00Z");
        Edition.Version version = new Edition.Version(1, book, "h", null, List.of(), at, null);
        Schedule schedule = schedule(year);
        editions.create(
                id,
                Ask.plain(),
                Change.silently(new Edition(
                        id,
                        programme,
                        book,
                        List.of(version),
                        Map.of("manager", schedule),
                        "awards.example",
                        null,
                        1,
                        null,
                        List.of())));
        Terms terms = new Terms(Preset.JURY_ONLY, 1, "h", 2, 3, 14, "Europe/Berlin");
        String course = Course.id(id, "manager");
        courses.create(course, Ask.plain(), Moves.begin(id, "manager", terms, schedule, List.of("o"), at));
        for (Instant due : List.of(month(year, 2), month(year, 3))) {
            courses.change(
                    course,
                    Ask.plain(),
                    kept -> Outcome.done(Moves.byClock(kept.state(), due).orElseThrow()));
        }
    }

    private static Schedule schedule(int year) {
        return new Schedule(
                month(year, 2),
                month(year, 3),
                month(year, 4),
                month(year, 5),
                month(year, 6),
                month(year, 7),
                month(year, 8));
    }

    private static Instant month(int year, int month) {
        return Instant.parse("%d-%02d-01T00:00:00Z".formatted(year, month));
    }

    private void nominee(String edition, Nominee.State state) {
        String id = edition + "-ada";
        nominees.create(
                id,
                Ask.plain(),
                Change.silently(new Nominee(
                        edition,
                        "manager",
                        id,
                        new Nominee.Identity(NomineeKind.PERSON, "Ada", ADA, ADA),
                        new Nominee.File(null, null, List.of(), Map.of(), null),
                        state,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        false,
                        null,
                        null)));
    }

    private Outcome<Kept<Nominee>> admitIn2020() {
        nominee("y2020", Nominee.State.CONSENTED);
        return admitting.admit("y2020", "manager", "y2020-ada", Ask.plain());
    }

    private static Rule refused(Outcome<?> outcome) {
        return ((Refused<?>) outcome).refusal().rule();
    }

    @ParameterizedTest
    @EnumSource(
            value = Nominee.State.class,
            names = {"WINNER", "EX_AEQUO"})
    void areNotAdmitted(Nominee.State place) {
        edition("y2019", "awards", 2019, true);
        edition("y2020", "awards", 2020, true);
        nominee("y2019", place);
        assertThat(refused(admitIn2020())).isEqualTo(Rule.RULE_BROKEN);
    }

    @Test
    void areNotThoseWhoOnlyCameClose() {
        edition("y2019", "awards", 2019, true);
        edition("y2020", "awards", 2020, true);
        nominee("y2019", Nominee.State.RUNNER_UP);
        assertThat(admitIn2020()).isInstanceOf(Done.class);
    }

    @Test
    void areNotThoseOfTwoEditionsAgo() {
        edition("y2018", "awards", 2018, true);
        edition("y2019", "awards", 2019, true);
        edition("y2020", "awards", 2020, true);
        nominee("y2018", Nominee.State.WINNER);
        assertThat(admitIn2020()).isInstanceOf(Done.class);
    }

    @Test
    void areNotThoseOfAnotherProgramme() {
        edition("y2019", "other-awards", 2019, true);
        edition("y2020", "awards", 2020, true);
        nominee("y2019", Nominee.State.WINNER);
        assertThat(admitIn2020()).isInstanceOf(Done.class);
    }

    @Test
    void areAdmittedWhereTheRulebookSaysSo() {
        edition("y2019", "awards", 2019, true);
        edition("y2020", "awards", 2020, false);
        nominee("y2019", Nominee.State.WINNER);
        assertThat(admitIn2020()).isInstanceOf(Done.class);
    }
}
