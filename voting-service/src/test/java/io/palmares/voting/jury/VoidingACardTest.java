package io.palmares.voting.jury;

import static io.palmares.voting.jury.AJury.done;
import static io.palmares.voting.jury.AJury.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.palmares.aggregate.Rule;
import io.palmares.web.text.Violation;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VoidingACardTest {
    private static final String A = "aaaaaaaa";
    private static final String B = "bbbbbbbb";
    private final AJury jury = AJury.of(ARulebook.withJury().build(), 5, A, B);

    @BeforeEach
    void everyoneScores() {
        jury.allGive(A, 6);
        jury.allGive(B, 5);
    }

    private CardState state(String juror, String candidate) {
        Seat seat = jury.room().bench().seat(juror).orElseThrow();
        return jury.room()
                .cardState(seat, jury.room().bench().candidate(candidate).orElseThrow());
    }

    @Test
    void keepsItAndDoesNotCountIt() {
        jury.rule(new JuryRuling.VoidCard("j2", A));
        assertThat(state("j2", A)).isEqualTo(CardState.VOID);
        assertThat(jury.room().card("j2", A).orElseThrow().scores()).hasSize(3);
        assertThat(jury.room().counted())
                .extracting(Scorecard::juror, Scorecard::candidate)
                .doesNotContain(tuple("j2", A))
                .hasSize(9);
    }

    @Test
    void concernsThatCandidateOnly() {
        jury.rule(new JuryRuling.VoidCard("j2", A));
        assertThat(state("j2", B)).isEqualTo(CardState.SUBMITTED);
    }

    @Test
    void withoutACandidateConcernsAllOfTheJurorsCards() {
        jury.rule(new JuryRuling.VoidCard("j2", null));
        assertThat(List.of(state("j2", A), state("j2", B))).containsOnly(CardState.VOID);
        assertThat(jury.room().counted()).hasSize(8);
    }

    @Test
    void keepsTheJurorFromScoringAndReadingAgain() {
        jury.rule(new JuryRuling.VoidCard("j2", A));
        assertThat(refusal(jury.fill("j2", A, 1, 1, 1)).rule()).isEqualTo(Rule.CONFLICTED);
        Bench bench = jury.room().bench();
        assertThat(bench.mayRead(
                        bench.seat("j2").orElseThrow(), bench.candidate(A).orElseThrow()))
                .isFalse();
        assertThat(jury.room().owing()).doesNotContain("j2");
    }

    @Test
    void isOneJudgeLessForTheQuorum() {
        IntStream.of(2, 3, 4).forEach(i -> jury.rule(new JuryRuling.VoidCard("j" + i, A)));
        assertThat(refusal(jury.publish()).violations())
                .extracting(Violation::pointer)
                .containsExactly("/candidates/" + A);
    }

    @Test
    void leavesASubstituteToScoreEveryCandidate() {
        jury.rule(new JuryRuling.VoidCard("j5", null));
        jury.seat(6);
        assertThat(jury.room().owing()).containsExactly("j6");
        jury.score("j6", A, 7, 7, 7);
        jury.score("j6", B, 7, 7, 7);
        done(jury.publish());
        assertThat(jury.room().counted())
                .extracting(Scorecard::juror)
                .contains("j6")
                .doesNotContain("j5");
        assertThat(jury.room().card("j5", A).orElseThrow().state()).isEqualTo(CardState.VOID);
    }

    @Test
    void comesTooLateOnceTheCardsAreSealed() {
        done(jury.publish());
        JuryRoom sealed = jury.room();
        jury.rule(new JuryRuling.VoidCard("j2", A));
        assertThat(jury.room().counted()).isEqualTo(sealed.counted());
        assertThat(jury.room().card("j2", A).orElseThrow().state()).isEqualTo(CardState.LOCKED);
    }
}
