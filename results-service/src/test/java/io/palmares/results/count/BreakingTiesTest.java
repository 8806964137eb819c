package io.palmares.results.count;

import static io.palmares.results.count.ABox.A;
import static io.palmares.results.count.ABox.B;
import static io.palmares.results.count.ABox.C;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.rulebook.Preset;
import io.palmares.contracts.rulebook.TieRule;
import io.palmares.contracts.rulebook.Vote.Method;
import io.palmares.ledger.Lot;
import io.palmares.results.AnEdition;
import io.palmares.results.TestRulebooks;
import io.palmares.results.count.VotingSide.CastingVote;
import io.palmares.tally.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Each step decides only what all before it left open.
class BreakingTiesTest {
    private static final List<TieRule> LADDER = List.of(
            TieRule.JURY_SCORE,
            TieRule.PRIORITY_CRITERION,
            TieRule.FIRST_PREFERENCES,
            TieRule.HEAD_TO_HEAD,
            TieRule.CASTING_VOTE,
            TieRule.EX_AEQUO);
    private final List<List<String>> asked = new ArrayList<>();
    private CastingVote answer = new CastingVote.NoChair();

    private Decision count(Method method, Sheets box, Cards cards) {
        var rules = TestRulebooks.category(
                "manager",
                Preset.JURY_SHORTLIST_THEN_VOTE,
                TestRulebooks.jury(),
                TestRulebooks.vote(method),
                null,
                LADDER);
        return new CountOfCategory(
                        rules,
                        List.of(A, B, C),
                        List.of(box),
                        cards.judgedBy(TestRulebooks.jury()),
                        TieDeciders.chair(tied -> {
                            asked.add(tied);
                            return answer;
                        }))
                .count()
                .decision();
    }

    private static Sheets aTie() {
        return ABox.approving(A, B, C).approve(2, A, B).approve(1, C).sealed().opened();
    }

    private static Cards equal() {
        return new Cards().of(A, 3, 8, 8).of(B, 3, 8, 8).of(C, 3, 8, 8);
    }

    @Test
    void noTieAsksNobody() {
        Decision decision = count(
                Method.APPROVAL,
                ABox.approving(A, B, C).approve(2, A).approve(1, B).sealed().opened(),
                equal());
        assertThat(decision.ties()).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void theHigherJuryScoreFirst() {
        Decision decision = count(
                Method.APPROVAL,
                aTie(),
                new Cards().of(A, 3, 8, 8).of(B, 3, 9, 8).of(C, 3, 10, 10));
        assertThat(decision.winners()).containsExactly(B);
        assertThat(decision.ties()).containsExactly(new Ladder.Step(TieRule.JURY_SCORE, List.of(A, B), List.of(B)));
        assertThat(asked).isEmpty();
    }

    @Test
    void thenTheCriterionThatComesFirst() {
        Decision decision = count(
                Method.APPROVAL,
                aTie(),
                new Cards().of(A, 3, 6, 9).of(B, 3, 8, 6).of(C, 3, 8, 8));
        assertThat(decision.winners()).containsExactly(B);
        assertThat(decision.ties()).extracting(Ladder.Step::step).containsExactly(TieRule.PRIORITY_CRITERION);
    }

    @Test
    void thenHeadToHead() {
        Ladder ladder = new Ladder(
                "manager",
                List.of(TieRule.HEAD_TO_HEAD, TieRule.EX_AEQUO),
                List.of(A, B, C),
                Map.of(),
                Map.of(),
                null,
                profile(ABox.ranking(A, B, C)
                        .rank(2, A, B)
                        .rank(3, C, B, A)
                        .sealed()
                        .opened()),
                TieDeciders.NONE);
        assertThat(ladder.among(List.of(A, B)).left()).containsExactly(B);
    }

    @Test
    void firstPreferencesBeforeHeadToHead() {
        Ladder ladder = new Ladder(
                "manager",
                List.of(TieRule.FIRST_PREFERENCES, TieRule.HEAD_TO_HEAD, TieRule.EX_AEQUO),
                List.of(A, B, C),
                Map.of(),
                Map.of(),
                null,
                profile(ABox.ranking(A, B, C)
                        .rank(2, A, B)
                        .rank(3, C, B, A)
                        .sealed()
                        .opened()),
                TieDeciders.NONE);
        assertThat(ladder.among(List.of(A, B)).left()).containsExactly(A);
    }

    private static Profile profile(Sheets box) {
        return new Marked(List.of(A, B, C), List.of(box)).profile(Method.INSTANT_RUNOFF);
    }

    @Test
    void thenTheChairWhoLearnsOnlyWhoIsTied() {
        answer = new CastingVote.Given(A, "signed");
        Decision decision = count(Method.APPROVAL, aTie(), equal());
        assertThat(asked).containsExactly(List.of(A, B));
        assertThat(decision.outcome()).isEqualTo("WINNER");
        assertThat(decision.winners()).containsExactly(A);
        assertThat(decision.places()).containsEntry(B, 2);
        assertThat(decision.ties())
                .containsExactly(new Ladder.Step(TieRule.CASTING_VOTE, List.of(A, B), List.of(A), "signed"));
    }

    @Test
    void nothingIsDecidedBeforeTheChairAnswers() {
        answer = new CastingVote.Awaited();
        Decision decision = count(Method.APPROVAL, aTie(), equal());
        assertThat(decision.awaiting()).containsExactly(A, B);
        assertThat(decision.winners()).isEmpty();
    }

    @Test
    void withoutAChairBothWin() {
        Decision decision = count(Method.APPROVAL, aTie(), equal());
        assertThat(decision.outcome()).isEqualTo("EX_AEQUO");
        assertThat(decision.winners()).containsExactly(A, B);
    }

    @Test
    void aCastingVoteForSomebodyElseDecidesNothing() {
        answer = new CastingVote.Given(C, "signed");
        assertThat(count(Method.APPROVAL, aTie(), equal()).winners()).containsExactly(A, B);
    }

    @Test
    void theLotThatWasCommittedToDecides() {
        Lot lot =
                new Lot(AnEdition.hash("one").bytes(), AnEdition.hash("two").bytes(), List.of(AnEdition.hash("seal")));
        String drawn = lot.order("manager", List.of(A, B)).getFirst();
        Decision decision = new CountOfCategory(
                        TestRulebooks.category(
                                "manager",
                                Preset.VOTE_ONLY,
                                null,
                                TestRulebooks.plurality(),
                                null,
                                List.of(TieRule.LOT)),
                        List.of(A, B),
                        List.of(ABox.choosing(A, B)
                                .choose(1, A)
                                .choose(1, B)
                                .sealed()
                                .opened()),
                        Optional.empty(),
                        new TieDeciders(_ -> new CastingVote.NoChair(), Optional.of(lot)))
                .count()
                .decision();
        assertThat(decision.winners()).containsExactly(drawn);
        assertThat(decision.ties()).extracting(Ladder.Step::step).containsExactly(TieRule.LOT);
    }
}
