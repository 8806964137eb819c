package io.palmares.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.verifier.edition.VerifyEdition;
import io.palmares.verifier.json.Json;
import io.palmares.verifier.made.Maker;
import io.palmares.verifier.made.Plan;
import io.palmares.verifier.made.Tamper;
import io.palmares.verifier.report.Finding;
import io.palmares.verifier.report.Report;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the outcome would be with the struck ballots is the word of whoever opened them. Whether it may be said, and
/// whether it can be true, shows from outside.
class StruckBallotsTest {
    private static final String STRUCK = "result-struck";

    /// A result whose word on the struck ballots is changed before it is committed to.
    ///
    /// @param word empty for none
    private static Tamper saying(String word) {
        return (type, number, body) -> {
            if (!type.equals("announced")) return body;
            Json.Members vote = new Json.Members(
                    new TreeMap<>(((Json.Members) body.members().getOrDefault("vote", body)).members()));
            if (word.isEmpty()) vote.members().remove("withStruck");
            else vote.put("withStruck", Json.of(word));
            return body.put("vote", vote);
        };
    }

    private static Report verified(String method, int struck, Tamper tamper) {
        return verified(Plan.vote("prize", method, 40).striking(struck), tamper);
    }

    private static Report verified(Plan plan, Tamper tamper) {
        Report report = new Report();
        new VerifyEdition(new Maker("struck", tamper, List.of(plan)).make(), report, List.of(), List.of()).run();
        return report;
    }

    private static List<String> found(Report report) {
        return report.findings().stream().map(Finding::code).map(c -> c.text()).toList();
    }

    @Test
    void areSpokenOfFromTenOnAndTheReportSaysThatNobodyCanCheckIt() {
        Report report = verified("INSTANT_RUNOFF", 10, Tamper.NONE);
        assertThat(report.findings()).isEmpty();
        assertThat(report.uncheckedParts()).anyMatch(part -> part.contains("10 struck ballots"));
    }

    @Test
    void areNotSpokenOfBelowTen() {
        Report report = verified("INSTANT_RUNOFF", 9, Tamper.NONE);
        assertThat(report.findings()).isEmpty();
        assertThat(report.uncheckedParts()).noneMatch(part -> part.contains("struck"));
    }

    static Set<String> passedOverInSilence() {
        return Set.copyOf(found(verified("INSTANT_RUNOFF", 10, saying(""))));
    }

    @Test
    void areNotPassedOverInSilence() {
        assertThat(passedOverInSilence()).containsExactly(STRUCK);
    }

    @Test
    void doNotTellOfAFew() {
        assertThat(found(verified("INSTANT_RUNOFF", 9, saying("SAME")))).containsExactly(STRUCK);
        assertThat(found(verified("INSTANT_RUNOFF", 0, saying("SAME")))).containsExactly(STRUCK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAYBE", "same"})
    void areSaidToBeOneThingOrTheOther(String word) {
        assertThat(found(verified("INSTANT_RUNOFF", 10, saying(word)))).containsExactly("result-form");
    }

    /// More than half of 150 voters prefer one candidate by far: ten ballots cannot make up for that.
    @Test
    void areCheckedWhereTheyAreTooFewToChangeAnything() {
        Plan plan = Plan.vote("prize", "PLURALITY", 150).striking(10);
        Report report = verified(plan, Tamper.NONE);
        assertThat(report.findings()).isEmpty();
        assertThat(report.uncheckedParts()).noneMatch(part -> part.contains("struck"));
        assertThat(found(verified(plan, saying("DIFFERENT")))).containsExactly(STRUCK);
    }

    /// A key and a leaf of the first of two boxes.
    private static final Plan TWO_CLASSES = new Plan(
            "prize", "VOTE_ONLY", "PLURALITY", 20, List.of("members", "partners"), false, List.of("EX_AEQUO"), true);

    @Test
    void areMissedByNobodyWhereTheyAreInOneOfSeveralBoxes() {
        assertThat(verified(TWO_CLASSES, Tamper.NONE).uncheckedParts())
                .noneMatch(part -> part.contains("hits no ballot"));
    }

    @Test
    void areMissedOnceForTheCategoryWhereNoBoxHasThem() {
        String stranger = "key/" + Forged.b64(7);
        Tamper tamper = (type, number, body) ->
                type.equals("ruling") && number == 2 ? body.put("subject", Json.of(stranger)) : body;
        assertThat(verified(TWO_CLASSES, tamper).uncheckedParts())
                .filteredOn(part -> part.contains("hits no ballot"))
                .containsExactly("a strike of " + stranger + " hits no ballot in any box of prize");
    }
}
