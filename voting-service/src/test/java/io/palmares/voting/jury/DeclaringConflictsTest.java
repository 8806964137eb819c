package io.palmares.voting.jury;

import static io.palmares.voting.jury.AJury.done;
import static io.palmares.voting.jury.AJury.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Rule;
import io.palmares.voting.jury.Contender.Tie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeclaringConflictsTest {
    private final AJury jury = AJury.of(ARulebook.withJury().build(), 5, "aaaaaaaa", "bbbbbbbb");

    @Test
    void opensTheFileOfThatCandidateOnly() {
        done(jury.declare("j1", "aaaaaaaa", Conflict.NONE));
        assertThat(mayRead("j1", "aaaaaaaa")).isTrue();
        assertThat(mayRead("j1", "bbbbbbbb")).isFalse();
        assertThat(mayRead("j2", "aaaaaaaa")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"SELF", "ORGANISATION", "FAMILY", "STAKE", "NOMINATOR"})
    void keepsACloseTieOutOfTheWholeCategory(Conflict conflict) {
        jury.declare("j1", "bbbbbbbb", Conflict.NONE);
        done(jury.declare("j1", "aaaaaaaa", conflict));
        assertThat(mayRead("j1", "bbbbbbbb")).isFalse();
        assertThat(judges("bbbbbbbb")).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTNER", "ADVISER"})
    void keepsALooseTieOutForThatCandidate(Conflict conflict) {
        jury.declare("j1", "bbbbbbbb", Conflict.NONE);
        done(jury.declare("j1", "aaaaaaaa", conflict));
        assertThat(mayRead("j1", "aaaaaaaa")).isFalse();
        assertThat(mayRead("j1", "bbbbbbbb")).isTrue();
        assertThat(judges("aaaaaaaa")).isEqualTo(4);
        assertThat(judges("bbbbbbbb")).isEqualTo(5);
    }

    @Test
    void asksForWordsAboutAnAppearanceOfBias() {
        assertThat(refusal(jury.declare("j1", "aaaaaaaa", Conflict.BIAS)).violations())
                .extracting(v -> v.pointer())
                .containsExactly("/text");
        var said = new DeclareConflict.Statement(Conflict.BIAS, "We sat on a panel together.");
        done(jury.declaring.declare(AJury.ID, "j1", "aaaaaaaa", said, Ask.plain()));
        assertThat(mayRead("j1", "aaaaaaaa")).isFalse();
    }

    @Test
    void isNeverTakenBack() {
        done(jury.declare("j1", "aaaaaaaa", Conflict.PARTNER));
        assertThat(refusal(jury.declare("j1", "aaaaaaaa", Conflict.NONE)).rule())
                .isEqualTo(Rule.RULE_BROKEN);
        done(jury.declare("j1", "aaaaaaaa", Conflict.FAMILY));
        assertThat(refusal(jury.declare("j1", "aaaaaaaa", Conflict.PARTNER)).rule())
                .isEqualTo(Rule.RULE_BROKEN);
    }

    @Test
    void takesAScorecardOutThatWasWrittenBefore() {
        jury.score("j1", "aaaaaaaa", 9, 9, 9);
        done(jury.declare("j1", "aaaaaaaa", Conflict.ADVISER));
        assertThat(jury.room().counted()).isEmpty();
    }

    @Test
    void isForJurorsOfThePanel() {
        assertThat(refusal(jury.declare("stranger", "aaaaaaaa", Conflict.NONE)).rule())
                .isEqualTo(Rule.FORBIDDEN);
    }

    @Test
    void detectsWhatNobodyHasToDeclare() {
        AJury tied = new AJury(ARulebook.withJury().build());
        tied.publishRulebook();
        tied.seat(6);
        tied.freeze(List.of(
                AJury.contender(
                        "aaaaaaaa",
                        new Tie(Conflict.SELF, "j2"),
                        new Tie(Conflict.ORGANISATION, "o3"),
                        new Tie(Conflict.PARTNER, "o4"),
                        new Tie(Conflict.NOMINATOR, "j5")),
                AJury.contender("bbbbbbbb")));
        tied.declareNone("j1", "j2", "j3", "j4", "j5", "j6");
        Bench bench = tied.room().bench();
        assertThat(readers(bench, "aaaaaaaa")).containsExactly("j1", "j6");
        assertThat(readers(bench, "bbbbbbbb")).containsExactly("j1", "j4", "j6");
    }

    private static List<String> readers(Bench bench, String candidate) {
        Contender contender = bench.candidate(candidate).orElseThrow();
        return bench.panel().stream()
                .filter(seat -> bench.mayRead(seat, contender))
                .map(Seat::person)
                .toList();
    }

    private boolean mayRead(String juror, String candidate) {
        return readers(jury.room().bench(), candidate).contains(juror);
    }

    private int judges(String candidate) {
        Bench bench = jury.room().bench();
        return bench.judges(bench.candidate(candidate).orElseThrow()).size();
    }
}
