package io.palmares.voting.jury;

import static io.palmares.voting.jury.AJury.done;
import static io.palmares.voting.jury.AJury.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Rule;
import io.palmares.contracts.rulebook.Jury;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.contracts.rulebook.TieRule;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Lot;
import io.palmares.voting.jury.PublishedShortlist.TieStep;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CuttingTheRankedListTest {
    private static final List<String> IDS =
            List.of("aaaaaaaa", "bbbbbbbb", "cccccccc", "dddddddd", "eeeeeeee", "ffffffff", "gggggggg", "hhhhhhhh");

    /// Three jurors; every candidate gets these scores from each.
    private static AJury scored(Rulebook rulebook, int[]... scores) {
        AJury jury = AJury.of(rulebook, 3, IDS.subList(0, scores.length).toArray(String[]::new));
        IntStream.range(0, scores.length)
                .forEach(i -> List.of("j1", "j2", "j3").forEach(juror -> jury.score(juror, IDS.get(i), scores[i])));
        return jury;
    }

    private static int[] all(int score) {
        return new int[] {score, score, score};
    }

    private static Rulebook plain() {
        return ARulebook.withJury().build();
    }

    private static PublishedShortlist published(AJury jury) {
        done(jury.publish());
        return jury.shortlist();
    }

    @Test
    void takesTheBestThree() {
        assertThat(published(scored(plain(), all(1), all(4), all(3), all(2))).finalists())
                .containsExactly("bbbbbbbb", "cccccccc", "dddddddd");
    }

    @Test
    void breaksATieByTheFirstCriterion() {
        // Equal totals: 40·7 + 30·3 + 30·5 = 40·4 + 30·7 + 30·5 = 520.
        AJury jury = scored(plain(), all(9), all(8), new int[] {4, 7, 5}, new int[] {7, 3, 5});
        PublishedShortlist shortlist = published(jury);
        assertThat(shortlist.finalists()).containsExactly("aaaaaaaa", "bbbbbbbb", "dddddddd");
        assertThat(shortlist.steps())
                .containsExactly(
                        new TieStep("PRIORITY_CRITERION", List.of("cccccccc", "dddddddd"), List.of("dddddddd")));
    }

    @Test
    void letsAllTiedEnterIfTheyAreTwoMoreAtMost() {
        PublishedShortlist shortlist = published(scored(plain(), all(9), all(8), all(5), all(5), all(5)));
        assertThat(shortlist.finalists()).hasSize(5);
        assertThat(shortlist.steps()).extracting(TieStep::step).containsExactly("ALL_TIED_ENTER");
    }

    @Test
    void letsNoneOfTheTiedEnterIfTheyWouldBeThreeMore() {
        PublishedShortlist shortlist = published(scored(plain(), all(9), all(8), all(5), all(5), all(5), all(5)));
        assertThat(shortlist.finalists()).containsExactly("aaaaaaaa", "bbbbbbbb");
        assertThat(shortlist.steps()).extracting(TieStep::step).containsExactly("NO_TIED_ENTERS");
    }

    @Test
    void drawsALotWhereNeitherAllNorNoneOfTheTiedCanEnter() {
        AJury jury = scored(plain(), all(9), all(5), all(5), all(5), all(5), all(5));
        jury.lot = new Lot(Bytes.of(new byte[32]), Bytes.of(new byte[32]), List.of());
        List<String> tied = List.of("bbbbbbbb", "cccccccc", "dddddddd", "eeeeeeee", "ffffffff");
        List<String> drawn =
                jury.lot.order("cluster-manager", tied).stream().limit(2).toList();
        PublishedShortlist shortlist = published(jury);
        assertThat(shortlist.finalists()).hasSize(3).contains("aaaaaaaa").containsAll(drawn);
        assertThat(shortlist.steps()).containsExactly(new TieStep("LOT", tied, drawn));
    }

    @Test
    void waitsForTheSeedsOfALot() {
        AJury jury = scored(plain(), all(9), all(5), all(5), all(5), all(5), all(5));
        assertThat(refusal(jury.publish()).rule()).isEqualTo(Rule.BUSY);
        assertThat(jury.room().isShortlisted()).isFalse();
    }

    @Test
    void seesDifferencesThatRoundingWouldHide() {
        // Three jurors' mean differs by 40/30 of a hundredth of the scale only.
        AJury jury = AJury.of(plain(), 3, "aaaaaaaa", "bbbbbbbb", "cccccccc", "dddddddd");
        List.of("aaaaaaaa", "bbbbbbbb").forEach(c -> List.of("j1", "j2", "j3").forEach(j -> jury.score(j, c, 9, 9, 9)));
        List.of("j1", "j2", "j3").forEach(j -> jury.score(j, "cccccccc", 5, 5, 5));
        jury.score("j1", "dddddddd", 5, 5, 6);
        jury.score("j2", "dddddddd", 5, 5, 5);
        jury.score("j3", "dddddddd", 5, 5, 5);
        assertThat(published(jury).finalists()).containsExactly("aaaaaaaa", "bbbbbbbb", "dddddddd");
    }

    @Test
    void neverTakesACandidateUnderTheLeastTotal() {
        AJury jury = scored(ARulebook.withJury().minTotal("50").build(), all(9), all(5), new int[] {4, 5, 6});
        assertThat(published(jury).finalists()).containsExactly("aaaaaaaa", "bbbbbbbb");
    }

    @Test
    void neverTakesACandidateUnderTheLeastOfACriterion() {
        AJury jury = scored(ARulebook.withJury().minCriterion("1/2").build(), all(5), new int[] {10, 10, 4}, all(6));
        assertThat(published(jury).finalists()).containsExactly("aaaaaaaa", "cccccccc");
    }

    @Test
    void namesNobodyWhereAllFail() {
        AJury jury = scored(ARulebook.withJury().minTotal("99.5").build(), all(9), all(9));
        assertThat(published(jury).finalists()).isEmpty();
    }

    @Test
    void takesTheMedianIfTheRulebookSaysSo() {
        AJury jury = AJury.of(
                ARulebook.withJury().aggregate(Jury.Aggregate.MEDIAN).build(),
                3,
                "aaaaaaaa",
                "bbbbbbbb",
                "cccccccc",
                "dddddddd");
        List.of("bbbbbbbb", "cccccccc").forEach(c -> List.of("j1", "j2", "j3").forEach(j -> jury.score(j, c, 9, 9, 9)));
        jury.score("j1", "aaaaaaaa", 6, 6, 6);
        jury.score("j2", "aaaaaaaa", 6, 6, 6);
        jury.score("j3", "aaaaaaaa", 0, 0, 0);
        List.of("j1", "j2", "j3").forEach(j -> jury.score(j, "dddddddd", 5, 5, 5));
        assertThat(published(jury).finalists()).containsExactly("aaaaaaaa", "bbbbbbbb", "cccccccc");
    }

    @Test
    void asksTheChairWhereTheLadderDoes() {
        Rulebook rulebook = ARulebook.withJury()
                .ladder(TieRule.JURY_SCORE, TieRule.CASTING_VOTE, TieRule.EX_AEQUO)
                .build();
        AJury jury = scored(rulebook, all(9), all(8), all(5), all(5));
        assertThat(refusal(jury.publish()).violations())
                .hasSize(2)
                .allMatch(v -> v.rule().equals("casting-vote"));
        List<String> tied = List.of("cccccccc", "dddddddd");
        assertThat(jury.asking.open(jury.room())).extracting(CastingVote::tied).containsExactly(tied);
        done(jury.asking.answer(AJury.ID, "j1", tied, "dddddddd", Ask.plain()));
        PublishedShortlist shortlist = published(jury);
        assertThat(shortlist.finalists()).containsExactly("aaaaaaaa", "bbbbbbbb", "dddddddd");
        assertThat(shortlist.steps()).containsExactly(new TieStep("CASTING_VOTE", tied, List.of("dddddddd")));
    }

    @Test
    void skipsAChairInConflict() {
        Rulebook rulebook = ARulebook.withJury()
                .ladder(TieRule.CASTING_VOTE, TieRule.EX_AEQUO)
                .build();
        AJury jury = AJury.of(rulebook, 4, "aaaaaaaa", "bbbbbbbb", "cccccccc", "dddddddd");
        jury.declareNone("j1");
        jury.declare("j1", "cccccccc", Conflict.PARTNER);
        List.of("j2", "j3", "j4").forEach(j -> {
            jury.score(j, "aaaaaaaa", 9, 9, 9);
            jury.score(j, "bbbbbbbb", 8, 8, 8);
            jury.score(j, "cccccccc", 5, 5, 5);
            jury.score(j, "dddddddd", 5, 5, 5);
        });
        PublishedShortlist shortlist = published(jury);
        assertThat(shortlist.finalists()).hasSize(4);
        assertThat(shortlist.steps()).extracting(TieStep::step).containsExactly("ALL_TIED_ENTER");
    }

    @Test
    void flagsOnlyWhomJurorsAreFurtherApartAbout() {
        // Totals 35 and 65 twice: a deviation of exactly 15, the limit. One more point for one, and it is above.
        AJury jury = AJury.of(plain(), 4, "aaaaaaaa", "bbbbbbbb");
        jury.score("j1", "aaaaaaaa", 5, 5, 0);
        jury.score("j2", "aaaaaaaa", 5, 5, 0);
        jury.score("j3", "aaaaaaaa", 5, 5, 10);
        jury.score("j4", "aaaaaaaa", 5, 5, 10);
        jury.score("j1", "bbbbbbbb", 5, 5, 0);
        jury.score("j2", "bbbbbbbb", 5, 5, 0);
        jury.score("j3", "bbbbbbbb", 5, 5, 10);
        jury.score("j4", "bbbbbbbb", 5, 6, 10);
        Standing standing = new ReadStanding(jury.rules).of(jury.room(), "ro").orElseThrow();
        assertThat(standing.candidates())
                .extracting(Standing.OfCandidate::discuss)
                .containsExactly(false, true);
    }

    @Test
    void saysThatATrimmedMeanOfFourCardsIsTheMean() {
        Rulebook trimmed =
                ARulebook.withJury().aggregate(Jury.Aggregate.TRIMMED_MEAN).build();
        AJury jury = AJury.of(trimmed, 5, "aaaaaaaa");
        List.of("j1", "j2", "j3", "j4").forEach(j -> jury.score(j, "aaaaaaaa", 5, 5, 5));
        assertThat(meanForFew(jury)).isTrue();
        jury.score("j5", "aaaaaaaa", 5, 5, 5);
        assertThat(meanForFew(jury)).isFalse();
    }

    private static boolean meanForFew(AJury jury) {
        return new ReadStanding(jury.rules)
                .of(jury.room(), "ro")
                .orElseThrow()
                .candidates()
                .getFirst()
                .meanForFew();
    }

    @Test
    void movesTheNextUpWhenAFinalistWithdrawsBeforeThereIsAPaper() {
        AJury jury = scored(plain(), all(4), all(3), all(2), all(1));
        published(jury);
        jury.rule(new JuryRuling.Withdraw("bbbbbbbb"));
        assertThat(jury.shortlist().finalists()).containsExactly("aaaaaaaa", "cccccccc", "dddddddd");
        assertThat(jury.told()).hasSize(3).last().isInstanceOf(JuryFact.Shortlisted.class);
    }

    @Test
    void leavesThePaperAloneWhenAFinalistWithdrawsLater() {
        AJury jury = scored(plain(), all(4), all(3), all(2), all(1));
        published(jury);
        jury.learn.paperFrozen(AJury.ID, jury.next("box/" + AJury.ID + "/members"));
        jury.rule(new JuryRuling.Withdraw("bbbbbbbb"));
        assertThat(jury.shortlist().finalists()).containsExactly("aaaaaaaa", "bbbbbbbb", "cccccccc");
        assertThat(jury.told()).hasSize(2);
    }

    @Test
    void passesOverWhoWithdrewBefore() {
        AJury jury = scored(plain(), all(4), all(3), all(2), all(1));
        jury.rule(new JuryRuling.Withdraw("aaaaaaaa"));
        assertThat(published(jury).finalists()).containsExactly("bbbbbbbb", "cccccccc", "dddddddd");
        assertThat(refusal(jury.fill("j1", "aaaaaaaa", 1, 1, 1)).rule()).isEqualTo(Rule.WRONG_STATE);
    }
}
