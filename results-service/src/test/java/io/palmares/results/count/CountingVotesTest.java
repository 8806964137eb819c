package io.palmares.results.count;

import static io.palmares.results.count.ABox.A;
import static io.palmares.results.count.ABox.B;
import static io.palmares.results.count.ABox.C;
import static io.palmares.results.count.ABox.NO_AWARD;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.rulebook.Preset;
import io.palmares.contracts.rulebook.TieRule;
import io.palmares.contracts.rulebook.Vote.Method;
import io.palmares.results.TestRulebooks;
import io.palmares.results.count.CountOfCategory.Counted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CountingVotesTest {
    private static Counted count(Method method, List<String> candidates, Sheets... boxes) {
        var rules = TestRulebooks.category(
                "manager",
                Preset.VOTE_ONLY,
                null,
                TestRulebooks.vote(method),
                null,
                List.of(TieRule.FIRST_PREFERENCES, TieRule.EX_AEQUO));
        return new CountOfCategory(rules, candidates, List.of(boxes), Optional.empty(), TieDeciders.NONE).count();
    }

    @Test
    void mostVotesWin() {
        Counted counted = count(
                Method.PLURALITY,
                List.of(A, B, C),
                ABox.choosing(A, B, C)
                        .choose(2, A)
                        .choose(3, B)
                        .choose(1, C)
                        .sealed()
                        .opened());
        assertThat(counted.decision().outcome()).isEqualTo("WINNER");
        assertThat(counted.decision().winners()).containsExactly(B);
        assertThat(counted.decision().places()).isEqualTo(Map.of(B, 1, A, 2, C, 3));
    }

    @Test
    void mostApprovalsWin() {
        Counted counted = count(
                Method.APPROVAL,
                List.of(A, B, C),
                ABox.approving(A, B, C)
                        .approve(2, A, B)
                        .approve(1, B, C)
                        .sealed()
                        .opened());
        assertThat(counted.decision().places()).isEqualTo(Map.of(B, 1, A, 2, C, 3));
    }

    @Test
    void halfOfTheBallotsIsNoMajorityAndFirstPreferencesBreakTheTie() {
        String d1 = "d1000000";
        String d2 = "d2000000";
        Counted counted = count(
                Method.INSTANT_RUNOFF,
                List.of(A, B, C, d1, d2),
                ABox.ranking(A, B, C, d1, d2)
                        .rank(4, A)
                        .rank(3, d1, A)
                        .rank(3, d2, A)
                        .rank(6, B)
                        .rank(4, C, B)
                        .sealed()
                        .opened());
        assertThat(counted.decision().winners()).containsExactly(B);
    }

    @Test
    void noAwardWinsTheRunoffIfItIsPreferred() {
        Counted counted = count(
                Method.INSTANT_RUNOFF_NO_AWARD,
                List.of(A, B, C, NO_AWARD),
                ABox.ranking(A, B, C, NO_AWARD)
                        .rank(2, A, NO_AWARD)
                        .rank(1, B, NO_AWARD)
                        .rank(1, C, NO_AWARD)
                        .rank(1, NO_AWARD)
                        .sealed()
                        .opened());
        assertThat(counted.decision().outcome()).isEqualTo("NO_AWARD");
        assertThat(counted.decision().winners()).isEmpty();
    }

    @Test
    void noAwardMustBeStrictlyPreferred() {
        List<String> paper = List.of(A, NO_AWARD);
        Counted even = count(
                Method.PLURALITY,
                paper,
                ABox.choosing(A, NO_AWARD)
                        .choose(2, A)
                        .choose(2, NO_AWARD)
                        .sealed()
                        .opened());
        assertThat(even.decision().outcome()).isEqualTo("WINNER");
        assertThat(even.decision().places()).isEqualTo(Map.of(A, 1));
        Counted more = count(
                Method.PLURALITY,
                paper,
                ABox.choosing(A, NO_AWARD)
                        .choose(2, A)
                        .choose(3, NO_AWARD)
                        .sealed()
                        .opened());
        assertThat(more.decision().outcome()).isEqualTo("NO_AWARD");
    }

    @Test
    void equalVotesWinTogetherWhereTheLadderEndsExAequo() {
        Counted counted = count(
                Method.PLURALITY,
                List.of(A, B, C),
                ABox.choosing(A, B, C)
                        .choose(2, A)
                        .choose(2, B)
                        .choose(1, C)
                        .sealed()
                        .opened());
        assertThat(counted.decision().outcome()).isEqualTo("EX_AEQUO");
        assertThat(counted.decision().winners()).containsExactly(A, B);
        assertThat(counted.decision().places()).isEqualTo(Map.of(A, 1, B, 1, C, 3));
    }

    @Test
    void abstentionsAreCastAndSayNothing() {
        Sheets box = ABox.choosing(A, B).choose(1, A).abstain(4).sealed().opened();
        Counted counted = count(Method.PLURALITY, List.of(A, B), box);
        assertThat(counted.decision().winners()).containsExactly(A);
        assertThat(counted.abstained()).isEqualTo(4);
        assertThat(box.marks()).hasSize(5);
    }

    @Test
    void nobodyWinsAVoteInWhichAllAbstained() {
        Counted counted = count(
                Method.PLURALITY,
                List.of(A, B),
                ABox.choosing(A, B).abstain(3).sealed().opened());
        assertThat(counted.decision().outcome()).isEqualTo("NO_AWARD");
    }

    @Test
    void classesWeighAsTheRulebookSays() {
        Sheets members = ABox.choosing(A, B)
                .ofClass("members", "1/2")
                .choose(3, A)
                .sealed()
                .opened();
        Sheets delegates = ABox.choosing(A, B)
                .ofClass("delegates", "1/1")
                .choose(2, B)
                .sealed()
                .opened();
        assertThat(count(Method.PLURALITY, List.of(A, B), members, delegates)
                        .decision()
                        .winners())
                .containsExactly(B);
        Sheets more = ABox.choosing(A, B)
                .ofClass("members", "1/2")
                .choose(5, A)
                .sealed()
                .opened();
        assertThat(count(Method.PLURALITY, List.of(A, B), more, delegates)
                        .decision()
                        .winners())
                .containsExactly(A);
    }

    @Test
    void marksForWhoWithdrewPassOnOrFallAway() {
        Counted ranked = count(
                Method.INSTANT_RUNOFF,
                List.of(A, B, C),
                ABox.ranking(A, B, C).rank(3, C, B).rank(2, A).sealed().opened(C));
        assertThat(ranked.decision().winners()).containsExactly(B);
        Counted chosen = count(
                Method.PLURALITY,
                List.of(A, B, C),
                ABox.choosing(A, B, C).choose(3, C).choose(1, A).sealed().opened(C));
        assertThat(chosen.decision().winners()).containsExactly(A);
    }

    @Test
    void theSameBallotsInAnyOrderGiveTheSameResult() {
        Counted one = count(
                Method.PLURALITY,
                List.of(A, B),
                ABox.choosing(A, B).choose(3, A).choose(2, B).sealed().opened());
        Counted other = count(
                Method.PLURALITY,
                List.of(A, B),
                ABox.choosing(A, B).choose(2, B).choose(3, A).sealed().opened());
        assertThat(one.decision()).isEqualTo(other.decision());
    }
}
