package io.palmares.results.count;

import static io.palmares.results.count.ABox.A;
import static io.palmares.results.count.ABox.B;
import static io.palmares.results.count.ABox.C;
import static io.palmares.results.count.ABox.NO_AWARD;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.rulebook.Blend;
import io.palmares.contracts.rulebook.Preset;
import io.palmares.contracts.rulebook.TieRule;
import io.palmares.contracts.rulebook.Vote.Method;
import io.palmares.ledger.Merkle;
import io.palmares.results.TestRulebooks;
import io.palmares.results.category.Category;
import io.palmares.results.category.OfficialCount;
import io.palmares.results.category.SealedJury;
import io.palmares.results.count.VotingSide.CastingVote;
import io.palmares.results.count.recount.VerifierCounter;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Two counters that share no code must agree exactly, or nothing is committed.
class CountingTwiceTest {
    private static final List<TieRule> LADDER = List.of(TieRule.JURY_SCORE, TieRule.CASTING_VOTE, TieRule.EX_AEQUO);
    private final Cards cards = new Cards().of(A, 3, 8, 8).of(B, 3, 8, 8).of(C, 3, 5, 5);

    private static ACount count(Preset preset, Method method, ABox box) {
        return ACount.of(
                box,
                TestRulebooks.category(
                        "manager",
                        preset,
                        preset.hasJury() ? TestRulebooks.jury() : null,
                        preset.hasVote() ? TestRulebooks.vote(method) : null,
                        preset == Preset.BLEND ? new Blend("1/2", "1/2", Blend.Transform.SHARE, 10) : null,
                        LADDER));
    }

    private CommitCount.Outcome of(ACount count, boolean judged) {
        count.cards = judged ? cards.lines() : List.of();
        SealedJury jury = judged ? new SealedJury(9, Merkle.root(cards.lines()).toString(), null) : null;
        return count.count(count.category(count.box.seal(), jury, ACount.usable()));
    }

    private static void agrees(CommitCount.Outcome outcome) {
        assertThat(outcome).isInstanceOf(CommitCount.Outcome.Committed.class);
    }

    @Test
    void theyAgreeOnEveryPresetAndMethod() {
        ABox chosen = ABox.choosing(A, B, C)
                .choose(7, A)
                .choose(7, B)
                .choose(2, C)
                .abstain(1)
                .sealed();
        agrees(of(count(Preset.VOTE_ONLY, Method.PLURALITY, chosen), false));
        agrees(of(count(Preset.JURY_SHORTLIST_THEN_VOTE, Method.PLURALITY, chosen), true));
        agrees(of(count(Preset.BLEND, Method.PLURALITY, chosen), true));
        agrees(of(count(Preset.JURY_ONLY, Method.PLURALITY, chosen), true));
        ABox approved =
                ABox.approving(A, B, C).approve(6, A, B).approve(5, B, C).sealed();
        agrees(of(count(Preset.VOTE_ONLY, Method.APPROVAL, approved), false));
        ABox ranked =
                ABox.ranking(A, B, C).rank(5, A, C).rank(4, B, A).rank(4, C, B).sealed();
        agrees(of(count(Preset.VOTE_ONLY, Method.INSTANT_RUNOFF, ranked), false));
        ABox against = ABox.ranking(A, B, C, NO_AWARD)
                .rank(5, A, NO_AWARD)
                .rank(7, NO_AWARD, B)
                .sealed();
        agrees(of(count(Preset.VOTE_ONLY, Method.INSTANT_RUNOFF_NO_AWARD, against), false));
    }

    @Test
    void theyAgreeOnACastingVote() {
        ABox tied = ABox.choosing(A, B).choose(6, A).choose(6, B).sealed();
        ACount count = count(Preset.JURY_SHORTLIST_THEN_VOTE, Method.PLURALITY, tied);
        count.castingVote = ACount.chair(A, B);
        CommitCount.Outcome outcome = of(count, true);
        agrees(outcome);
        assertThat(((CommitCount.Outcome.Committed) outcome).count().result()).contains("\"CASTING_VOTE\"");
        Category counted = count.category(
                        count.box.seal(),
                        new SealedJury(9, Merkle.root(cards.lines()).toString(), null),
                        ACount.usable())
                .counted(((CommitCount.Outcome.Committed) outcome).count());
        assertThat(new RecheckCount(new CompareCounts(new VerifierCounter()), count.rulebooks, count.lists)
                        .wrong(counted))
                .isEmpty();
    }

    @Test
    void commitsNoCastingVoteThatWasSignedForAnotherTieOrAnotherCandidate() {
        ABox tied = ABox.choosing(A, B).choose(6, A).choose(6, B).sealed();
        ACount count = count(Preset.JURY_SHORTLIST_THEN_VOTE, Method.PLURALITY, tied);
        List<CastingVote> wrong = List.of(
                new CastingVote.Given(A, ACount.chair(A, B).signed()),
                new CastingVote.Given(B, ACount.chair(C, B).signed()),
                new CastingVote.Given(B, "bm8gZW50cnk"));
        for (CastingVote vote : wrong) {
            count.castingVote = vote;
            assertThat(of(count, true))
                    .isEqualTo(new CommitCount.Outcome.Disputed(
                            List.of("the casting vote is not signed for what it decides")));
        }
    }

    @Test
    void commitsNothingWhereTheyDifferAndNamesTheField() {
        ACount count = count(
                Preset.VOTE_ONLY,
                Method.PLURALITY,
                ABox.choosing(A, B).choose(7, A).choose(5, B).sealed());
        count.second =
                counted -> new VerifierCounter().count(counted).replace("\"" + A + "\":\"7\"", "\"" + A + "\":\"8\"");
        assertThat(of(count, false))
                .isEqualTo(new CommitCount.Outcome.Disputed(
                        List.of("the second counter differs in field 'vote.count.scores." + A + "'")));
    }

    @Test
    void commitsNothingWhereTheSecondCannotCount() {
        ACount count = count(
                Preset.VOTE_ONLY,
                Method.PLURALITY,
                ABox.choosing(A, B).choose(10, A).sealed());
        count.second = _ -> {
            throw new SecondCounter.CannotCount("no such method", new IllegalStateException());
        };
        assertThat(of(count, false))
                .isEqualTo(
                        new CommitCount.Outcome.Disputed(List.of("the second counter cannot count: no such method")));
    }

    @Test
    void seesAnotherResultThanWasOpenedBeforeItIsCertified() {
        ACount count = ACount.of(ABox.choosing(A, B).choose(7, A).choose(5, B).sealed());
        Category counted = count.counted();
        RecheckCount recheck = new RecheckCount(new CompareCounts(new VerifierCounter()), count.rulebooks, count.lists);
        assertThat(recheck.wrong(counted)).isEmpty();
        var committed = count.committed();
        var moved = new OfficialCount(
                committed.result().replace("\"winners\":[\"" + A + "\"]", "\"winners\":[\"" + B + "\"]"),
                committed.salt(),
                committed.commitment(),
                committed.openings(),
                committed.entries(),
                committed.at());
        assertThat(recheck.wrong(counted.counted(moved)))
                .hasValueSatisfying(why -> assertThat(why).startsWith("the second counter differs in field '"));
    }
}
