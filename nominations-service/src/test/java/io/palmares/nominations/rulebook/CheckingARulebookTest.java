package io.palmares.nominations.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.nominations.Rulebooks;
import io.palmares.nominations.rulebook.json.SchemaForms;
import io.palmares.nominations.rulebook.json.StrictRulebookText;
import io.palmares.web.text.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckingARulebookTest {
    private final StrictRulebookText texts = new StrictRulebookText();
    private final RulebookCheck check = new RulebookCheck(new SchemaForms());

    @Test
    void aSoundOneHasNoViolations() {
        assertThat(violations(Rulebooks.ofEdition("e"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSTANT_RUNOFF", "INSTANT_RUNOFF_NO_AWARD"})
    void refusesABlendOfAMethodThatGivesNoFigures(String method) {
        assertThat(violations(blend(method)))
                .anySatisfy(violation -> assertThat(violation)
                        .extracting(Violation::pointer, Violation::rule)
                        .containsExactly("/categories/1/vote/method", "unsupported"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLURALITY", "APPROVAL"})
    void takesABlendOfAMethodThatGivesFigures(String method) {
        assertThat(violations(blend(method)))
                .noneMatch(violation -> violation.pointer().equals("/categories/1/vote/method"));
    }

    private static String blend(String method) {
        return Rulebooks.ofEdition("e")
                .replace(
                        "\"preset\":\"VOTE_ONLY\"",
                        "\"preset\":\"BLEND\",\"blend\":{\"jury\":\"1/2\",\"electorate\":\"1/2\",\"transform\":\"SHARE\",\"minBallots\":30}")
                .replace("\"method\":\"PLURALITY\"", "\"method\":\"" + method + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "weight":60|"weight":61|/categories/0/jury/criteria|sum
        "zone":"Europe/Berlin"|"zone":"Europe/Nowhere"|/zone|zone
        "classes":[{"id":"members","title":{"en":"Members"},"weight":"1","kind":"MEMBERS"}]|"classes":[]|/classes|electorate
        "weight":"1"|"weight":"0"|/classes/0/weight|fraction
        "weight":"1"|"weight":"1.5"|/classes/0/weight|fraction
        ["JURY_SCORE","EX_AEQUO"]|["JURY_SCORE"]|/categories/0/tieLadder/0|last
        ["JURY_SCORE","EX_AEQUO"]|["EX_AEQUO","JURY_SCORE"]|/categories/0/tieLadder/0|last
        ["JURY_SCORE","EX_AEQUO"]|[]|/categories/0/tieLadder|required
        ["EX_AEQUO"]|["JURY_SCORE","LOT"]|/categories/1/tieLadder/0|unused
        ["JURY_SCORE","EX_AEQUO"]|["LOT","JURY_SCORE"]|/categories/0/tieLadder/0|last
        "marksMax":64|"marksMax":22|/categories/0/vote/marksMax|range
        "minNominees":2|"minNominees":0|/minNominees|range
        "disputeHours":12|"disputeHours":0|/disputeHours|range
        "selfNominations":1|"selfNominations":2|/selfNominations|range
        "type":"object"|"type":"thing"|/categories/0/form/type|json-schema
        "priority":2|"priority":1|/categories/0/jury/criteria/1/priority|unique
        "id":"partnership"|"id":"manager"|/categories/1|unique
        "id":"partnership"|"id":"Part Ner"|/categories/1/id|slug
        "aggregate":"MEAN"|"aggregate":"TRIMMED_MEAN"|/categories/0/jury/trim|trim
        "votingOpens":"2020-06-01T09:00"|"votingOpens":"2020-07-01T09:00"|/categories/0/timetable|ordered
        "votingOpens":"2020-06-01T09:00",||/categories/0/timetable/votingOpens|required
        "votingOpens":"2020-06-01T09:00"|"votingOpens":"soon"|/timetable/votingOpens|date-time
        "nominationsClose":"2020-03-01T18:00"|"nominationsClose":"2020-03-29T02:30"|/timetable/nominationsClose|skipped
        "embargoUntil":"2020-07-01T18:00"|"embargoUntil":"2020-10-25T02:30"|/timetable/embargoUntil|ambiguous
        "embargoUntil":"2020-07-01T18:00"|"embargoUntil":"2020-07-01T18:00+05:00"|/timetable/embargoUntil|offset
        "preset":"VOTE_ONLY"|"preset":"JURY_ONLY"|/categories/1/vote|unused
        "preset":"VOTE_ONLY"|"preset":"BLEND"|/categories/1/blend|required
        "title":{"en":"Awards"}|"title":{"de":"Preise"}|/title/en|required
        """, quoteCharacter = '\u0001')
    void namesTheBrokenRuleAndItsPlace(String good, String bad, String pointer, String rule) {
        String broken = Rulebooks.ofEdition("e").replace(good, bad == null ? "" : bad);
        assertThat(violations(broken)).anySatisfy(violation -> {
            assertThat(violation.pointer()).isEqualTo(pointer);
            assertThat(violation.rule()).isEqualTo(rule);
        });
    }

    @Test
    void anAmbiguousLocalTimeTakesEitherOffset() {
        String summer = Rulebooks.ofEdition("e")
                .replace("\"embargoUntil\":\"2020-07-01T18:00\"", "\"embargoUntil\":\"2020-10-25T02:30+02:00\"");
        assertThat(violations(summer)).isEmpty();
        assertThat(violations(summer.replace("+02:00", "+01:00"))).isEmpty();
    }

    @Test
    void aLadderMayEndInALot() {
        String lot = Rulebooks.ofEdition("e")
                .replace("[\"JURY_SCORE\",\"EX_AEQUO\"]", "[\"JURY_SCORE\",\"LOT\"]")
                .replace("[\"EX_AEQUO\"]", "[\"LOT\"]");
        assertThat(violations(lot)).isEmpty();
    }

    @Test
    void aBlendsPartsSumToOneExactly() {
        String blend = Rulebooks.ofEdition("e")
                .replace("\"preset\":\"JURY_SHORTLIST_THEN_VOTE\"", "\"preset\":\"BLEND\"")
                .replace(
                        "\"vote\":",
                        "\"blend\":{\"jury\":\"2/3\",\"electorate\":\"1/3\",\"transform\":\"SHARE\",\"minBallots\":30},\"vote\":");
        assertThat(violations(blend)).noneMatch(v -> v.pointer().equals("/categories/0/blend"));
        assertThat(violations(blend.replace("\"1/3\"", "\"33/100\"")))
                .anySatisfy(v -> assertThat(v.pointer()).isEqualTo("/categories/0/blend"));
    }

    private List<Violation> violations(String text) {
        Rulebook book = texts.stored(text);
        return check.violations(book);
    }
}
