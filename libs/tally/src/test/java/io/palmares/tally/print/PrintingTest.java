package io.palmares.tally.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.tally.Candidate;
import io.palmares.tally.Contest;
import io.palmares.tally.Fraction;
import io.palmares.tally.Profile;
import io.palmares.tally.Rankings;
import io.palmares.tally.Rule;
import io.palmares.tally.Rule.Aggregate;
import io.palmares.tally.Rule.Missing;
import io.palmares.tally.Rule.PlacePoints;
import io.palmares.tally.Rule.Quota;
import io.palmares.tally.Rule.Strength;
import io.palmares.tally.Rule.StvVariant;
import io.palmares.tally.Rule.TieRule;
import io.palmares.tally.Rule.Unranked;
import io.palmares.tally.Rule.UnrankedPoints;
import io.palmares.tally.Scorecards;
import io.palmares.tally.Scores;
import io.palmares.tally.Selections;
import io.palmares.tally.Sides;
import io.palmares.tally.Tally;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The exact bytes of printed counts, and the sentences beside them.
class PrintingTest {
    private static final Candidate A = new Candidate("a", "Ada \"L\"");
    private static final Candidate B = new Candidate("b", "Bär");
    private static final Candidate C = new Candidate("c", "Cleo");
    private static final List<Candidate> ALL = List.of(A, B, C);

    private static final Rankings BALLOTS = Rankings.of(3)
            .accept(new int[][] {{0}}, 4)
            .accept(new int[][] {{1}}, 3)
            .accept(new int[][] {{2}, {1}}, 2)
            .accept(new int[0], 0, 0, 1)
            .build();

    private static String json(Rule rule, Profile profile) {
        return CountJson.print(Tally.count(new Contest("x", ALL, 1, rule, profile)));
    }

    private static List<String> sentences(Rule rule, Profile profile) {
        return Explanation.of(Tally.count(new Contest("x", ALL, 1, rule, profile)), Locale.ENGLISH);
    }

    @Test
    void anInstantRunoff() {
        Rule rule = new Rule.InstantRunoff(false, new TieRule.Stop());
        assertThat(json(rule, BALLOTS))
                .isEqualTo("{\"id\":\"x\",\"method\":\"irv\",\"winners\":[\"b\"],\"rounds\":["
                        + "{\"tallies\":{\"a\":\"4\",\"b\":\"3\",\"c\":\"2\"},\"nonTransferable\":\"1\",\"elected\":[],"
                        + "\"eliminated\":[\"c\"],\"threshold\":\"5\"},"
                        + "{\"tallies\":{\"a\":\"4\",\"b\":\"5\"},\"nonTransferable\":\"1\",\"elected\":[\"b\"],"
                        + "\"eliminated\":[],\"threshold\":\"5\"}]}");
        assertThat(sentences(rule, BALLOTS))
                .containsExactly(
                        "Each ballot counts for its highest choice still in. Whoever has more than half of the ballots"
                                + " counting in a round is elected; otherwise the lowest go out and their ballots move on.",
                        "Ballots: 10. Candidates: 3. Places to fill: 1.",
                        "Round 1: Ada \"L\" 4, Bär 3, Cleo 2.",
                        "Votes with nowhere to go so far: 1.",
                        "To be elected, 5 are needed.",
                        "Out: Cleo.",
                        "Round 2: Bär 5, Ada \"L\" 4.",
                        "Votes that moved: 2 from Cleo to Bär.",
                        "Votes with nowhere to go so far: 1.",
                        "To be elected, 5 are needed.",
                        "Elected: Bär.",
                        "Result: Bär.");
    }

    @Test
    void aCountThatNeedsALot() {
        Rule rule = new Rule.InstantRunoff(false, new TieRule.Stop());
        Rankings even = Rankings.of(3)
                .accept(new int[][] {{0}}, 1)
                .accept(new int[][] {{1}}, 1)
                .build();
        Rule batch = new Rule.InstantRunoff(false, new TieRule.InOrder(List.of(A, B, C)));
        assertThat(json(rule, even))
                .startsWith("{\"id\":\"x\",\"method\":\"irv\",\"tie\":true,\"tied\":[\"a\",\"b\"],");
        assertThat(sentences(rule, even))
                .last()
                .asString()
                .contains("only a lot could decide between Ada \"L\" and Bär");
        assertThat(sentences(batch, even))
                .contains("Tie in round 2 between Ada \"L\" and Bär: decided by the order laid down before; Ada \"L\""
                        + " picked for a place.");
    }

    @Test
    void aRefusal() {
        assertThat(json(new Rule.Approval(), BALLOTS))
                .isEqualTo("{\"id\":\"x\",\"method\":\"approval\",\"unsupported\":\"ballots: approval does not count"
                        + " Rankings\"}");
        assertThat(sentences(new Rule.Approval(), BALLOTS))
                .last()
                .isEqualTo("Nothing was counted, because this is not supported: ballots: approval does not count"
                        + " Rankings.");
    }

    @Test
    void approvalsWithTheirCommittees() {
        Selections votes = Selections.of(3)
                .accept(new int[] {0, 1}, 2)
                .accept(new int[] {2}, 1)
                .build();
        assertThat(json(new Rule.Approval(), votes))
                .isEqualTo(
                        "{\"id\":\"x\",\"method\":\"approval\",\"winners\":[\"a\",\"b\"],\"ranking\":[[\"a\",\"b\"],"
                                + "[\"c\"]],\"scores\":{\"a\":\"2\",\"b\":\"2\",\"c\":\"1\"},\"committees\":[[\"a\"],[\"b\"]]}");
        assertThat(sentences(new Rule.Approval(), votes))
                .contains(
                        "There are 2 sets of winners that are equally good: Ada \"L\"; Bär.",
                        "Result: Ada \"L\" and Bär are equal for the places left (1).");
    }

    @Test
    void stagesWithTheQuota() {
        Rule rule = new Rule.SingleTransferable(
                new StvVariant.Wigm(), new Quota.Computed(Quota.Formula.DROOP, false), new TieRule.InOrder(ALL));
        assertThat(json(rule, BALLOTS))
                .isEqualTo("{\"id\":\"x\",\"method\":\"stv\",\"winners\":[\"b\"],\"rounds\":["
                        + "{\"action\":\"first\",\"candidate\":null,\"tallies\":{\"a\":\"4\",\"b\":\"3\",\"c\":\"2\"},"
                        + "\"nonTransferable\":\"0\",\"elected\":[],\"quota\":\"5\"},"
                        + "{\"action\":\"exclude\",\"candidate\":\"c\",\"tallies\":{\"a\":\"4\",\"b\":\"5\",\"c\":\"0\"},"
                        + "\"nonTransferable\":\"0\",\"elected\":[\"b\"],\"quota\":\"5\"},"
                        + "{\"action\":\"surplus\",\"candidate\":\"b\",\"tallies\":{\"a\":\"4\",\"b\":\"5\",\"c\":\"0\"},"
                        + "\"nonTransferable\":\"0\",\"elected\":[],\"quota\":\"5\"}]}");
        assertThat(sentences(rule, BALLOTS))
                .contains(
                        "Stage 1, first choices: Ada \"L\" 4, Bär 3, Cleo 2.",
                        "Stage 2, Cleo goes out and the votes are passed on: Bär 5, Ada \"L\" 4, Cleo 0.",
                        "Stage 3, the votes of Bär above the quota are passed on: Bär 5, Ada \"L\" 4, Cleo 0.")
                .doesNotContain("Out: Cleo.");
    }

    @Test
    void meekShowsItsQuotaAgainInEveryRound() {
        Rule rule = new Rule.SingleTransferable(
                new StvVariant.MeekPrf(), new Quota.Computed(Quota.Formula.DYNAMIC, false), new TieRule.InOrder(ALL));
        assertThat(json(rule, BALLOTS))
                .contains("\"quota\":\"4500000001/1000000000\"")
                .contains("\"eliminated\":[\"c\"]")
                .doesNotContain("action");
    }

    @Test
    void theHugoBallotWithItsRunoffAndPlaces() {
        Rule rule = new Rule.HugoFinal(C, 2);
        assertThat(json(rule, BALLOTS))
                .contains("\"winners\":[\"b\"]")
                .contains("\"runoff\":{\"forWinner\":\"3\",\"forRunoffCandidate\":\"2\"}")
                .contains("\"further\":[{\"place\":2,\"winners\":[\"a\"],\"rounds\":[");
        assertThat(sentences(rule, BALLOTS))
                .contains(
                        "Run-off test: 3 ballots prefer Bär and 2 prefer Cleo, so the result stands.",
                        "Place 2, counted again without those placed before:");
        Rankings against = Rankings.of(3)
                .accept(new int[][] {{0}}, 3)
                .accept(new int[][] {{2}}, 2)
                .accept(new int[][] {{1}, {2}}, 2)
                .build();
        assertThat(sentences(rule, against))
                .contains("Run-off test: 3 ballots prefer Ada \"L\" and 4 prefer Cleo, so Cleo takes the place.");
    }

    @Test
    void nominations() {
        Selections votes = Selections.of(3)
                .accept(new int[] {0, 1}, 2)
                .accept(new int[] {2}, 3)
                .build();
        Rule rule = new Rule.EPluribusHugo(1, Optional.empty());
        assertThat(json(rule, votes))
                .isEqualTo("{\"id\":\"x\",\"method\":\"eph\",\"finalists\":[\"c\"],\"rounds\":["
                        + "{\"points\":{\"a\":\"1\",\"b\":\"1\",\"c\":\"3\"},\"nominations\":{\"a\":2,\"b\":2,\"c\":3},"
                        + "\"eliminated\":[\"a\",\"b\"]},"
                        + "{\"points\":{\"c\":\"3\"},\"nominations\":{\"c\":3},\"eliminated\":[]}],"
                        + "\"finalRound\":{\"points\":{\"c\":\"3\"},\"nominations\":{\"c\":3}}}");
        assertThat(sentences(rule, votes))
                .contains(
                        "Round 1: Ada \"L\" 1 points from 2 ballots, Bär 1 points from 2 ballots, Cleo 3 points from 3"
                                + " ballots.",
                        "Out: Ada \"L\" and Bär.",
                        "Nobody goes out any more: the finalists are Cleo.");
    }

    @Test
    void pairsOfEveryMethod() {
        assertThat(json(new Rule.CondorcetWinner(Unranked.LAST), BALLOTS))
                .isEqualTo("{\"id\":\"x\",\"method\":\"condorcet\",\"pairwise\":{\"a\":{\"b\":\"4\",\"c\":\"4\"},"
                        + "\"b\":{\"a\":\"5\",\"c\":\"3\"},\"c\":{\"a\":\"2\",\"b\":\"2\"}},\"condorcetWinner\":\"b\","
                        + "\"smithSet\":[\"b\"]}");
        assertThat(json(new Rule.Copeland(Unranked.LAST), BALLOTS))
                .contains("\"scores\":{\"a\":\"1\",\"b\":\"2\",\"c\":\"0\"}");
        assertThat(json(new Rule.Minimax(Strength.MARGIN, Unranked.LAST), BALLOTS))
                .contains("\"worst\":{\"a\":\"1\",\"b\":\"-1\",\"c\":\"2\"}");
        assertThat(json(new Rule.Schulze(Strength.RATIO, Unranked.LAST), BALLOTS))
                .contains("\"strengths\":{\"a\":{\"b\":\"0\",\"c\":\"2\"},\"b\":{\"a\":\"5/4\",\"c\":\"3/2\"}");
        assertThat(json(
                        new Rule.Schulze(Strength.RATIO, Unranked.LAST),
                        Rankings.of(3).accept(new int[][] {{0}}, 1).build()))
                .contains("\"a\":{\"b\":\"infinite\",\"c\":\"infinite\"}");
        assertThat(json(new Rule.RankedPairs(Strength.WINNING, Unranked.LAST), BALLOTS))
                .contains("\"ranking\":[[\"b\"],[\"a\"],[\"c\"]]");
    }

    @Test
    void pairsInWords() {
        assertThat(sentences(new Rule.RankedPairs(Strength.WINNING, Unranked.LAST), BALLOTS))
                .contains(
                        "Ada \"L\" against Bär: 4 to 5.",
                        "Bär beats everybody else.",
                        "Kept: Bär over Ada \"L\", with 5.");
        assertThat(sentences(new Rule.Schulze(Strength.MARGIN, Unranked.LAST), BALLOTS))
                .contains("The strongest chain from Ada \"L\" to Bär has strength 0, the one back 1.");
        Rankings circle = Rankings.of(3)
                .accept(new int[][] {{0}, {1}, {2}}, 4)
                .accept(new int[][] {{1}, {2}, {0}}, 3)
                .accept(new int[][] {{2}, {0}, {1}}, 2)
                .build();
        assertThat(sentences(new Rule.RankedPairs(Strength.WINNING, Unranked.LAST), circle))
                .contains(
                        "Nobody beats everybody else. The smallest group that beats everybody outside it: Ada \"L\", Bär"
                                + " and Cleo.",
                        "Left out, because it would close a circle: Cleo over Ada \"L\", with 5.");
        assertThat(sentences(new Rule.Minimax(Strength.MARGIN, Unranked.LAST), circle))
                .contains("The worst result of Ada \"L\" is 1.");
    }

    @Test
    void starWithItsRunoff() {
        Scores scores = Scores.of(3)
                .accept(score(5, 4, 0), 2)
                .accept(score(0, 5, 0), 1)
                .accept(score(1, 1, 0), 1)
                .build();
        Rule rule = new Rule.Star(whole(5), List.of());
        assertThat(json(rule, scores))
                .isEqualTo(
                        "{\"id\":\"x\",\"method\":\"star\",\"winners\":[\"a\"],\"ranking\":[[\"a\"],[\"b\"],[\"c\"]],"
                                + "\"scores\":{\"a\":\"11\",\"b\":\"14\",\"c\":\"0\"},\"finalists\":[\"a\",\"b\"],"
                                + "\"runoff\":{\"a\":\"2\",\"b\":\"1\"},\"noPreference\":\"1\"}");
        assertThat(sentences(rule, scores))
                .contains(
                        "The two finalists are Ada \"L\" and Bär.",
                        "Run-off: Ada \"L\" 2, Bär 1. Ballots without a preference between them: 1.");
    }

    private static Fraction whole(long n) {
        return Fraction.of(n);
    }

    private static Map<Integer, Fraction> score(long a, long b, long c) {
        return Map.of(0, whole(a), 1, whole(b), 2, whole(c));
    }

    @Test
    void aBlendInWords() {
        Rule points = new Rule.Score(new Aggregate.Sum(), Missing.ZERO, Optional.empty());
        Rule rule = new Rule.Blend(points, new Rule.Plurality(false), Fraction.of(1, 3), Rule.Transform.SHARE, 0);
        Sides sides = new Sides(Scores.of(3).accept(score(90, 60, 30), 1).build(), BALLOTS);
        assertThat(json(rule, sides)).contains("\"scores\":{\"a\":\"1610/27\"");
        assertThat(sentences(rule, sides))
                .contains(
                        "The jury counts 33.33 percent, the electorate 66.67 percent.",
                        "Ada \"L\": jury 90, electorate 44.44, together 59.63.",
                        "The jury alone would have chosen Ada \"L\".",
                        "The electorate alone would have chosen Ada \"L\".");
        Rule few = new Rule.Blend(points, new Rule.Plurality(false), Fraction.of(1, 3), Rule.Transform.SHARE, 10);
        assertThat(sentences(few, sides))
                .contains("There were too few ballots for the electorate to count, so the jury decides alone.");
    }

    @Test
    void everyMethodHasItsSentence() {
        Words words = new Words(Locale.ENGLISH);
        for (String method : List.of(
                "plurality",
                "limited",
                "approval",
                "sav",
                "score",
                "star",
                "borda",
                "panel_points",
                "rubric",
                "weighted_criteria",
                "blend",
                "irv",
                "bottoms_up",
                "irv_hugo",
                "eph",
                "stv",
                "condorcet",
                "copeland",
                "minimax",
                "schulze",
                "ranked_pairs")) {
            assertThat(words.knows("method." + method)).as(method).isTrue();
        }
    }

    @Test
    void bordaPrintsExactFractions() {
        assertThat(json(new Rule.Borda(new PlacePoints.Dowdall(), UnrankedPoints.AVERAGE), BALLOTS))
                .contains("\"scores\":{\"a\":\"235/36\"");
    }

    @Test
    void textIsEscapedAsJsonDemands() {
        assertThat(Json.write(Map.of("k\"\\", "\u0001ä\n"))).isEqualTo("{\"k\\\"\\\\\":\"\\u0001ä\\u000a\"}");
        assertThat(Json.write(Map.of("emoji", "\uD83C\uDFC6"))).isEqualTo("{\"emoji\":\"\\ud83c\\udfc6\"}");
    }

    @Test
    void figuresAreExactUpToFiveDecimalsAndThenRounded() {
        Words words = new Words(Locale.ENGLISH);
        assertThat(words.number(Fraction.parse("1234.56789"))).isEqualTo("1,234.56789");
        assertThat(words.number(Fraction.parse("0.567895"))).isEqualTo("0.57");
        assertThat(words.number(Fraction.of(2, 3))).isEqualTo("0.67");
    }

    @Test
    void aJuryWhereNobodyPasses() {
        Rule rule = new Rule.WeightedCriteria(
                List.of(new Rule.Criterion("idea", "Idea", Fraction.of(100), Fraction.of(10), Fraction.of(4))),
                new Aggregate.Mean(),
                0,
                Fraction.of(50));
        Scorecards cards =
                new Scorecards(3, List.of(new Scorecards.Scorecard("j", 0, Map.of("idea", Fraction.of(3)), 1)));
        assertThat(json(rule, cards))
                .isEqualTo("{\"id\":\"x\",\"method\":\"weighted_criteria\",\"winners\":[],\"scores\":{\"a\":\"30\"},"
                        + "\"criteria\":{\"a\":{\"idea\":\"3\"}}}");
        assertThat(sentences(rule, cards))
                .contains(
                        "Ada \"L\" does not pass: idea is 3, and at least 4 is needed.",
                        "Ada \"L\" does not pass: the total is 30, and at least 50 is needed.",
                        "Cleo does not pass: the number of scorecards is 0, and at least 1 is needed.",
                        "Result: no award, because nobody passed.");
    }

    @Test
    void aListOfNobodyIsSaidInAWord() {
        Words words = new Words(Locale.ENGLISH);
        assertThat(words.names(List.of())).isEqualTo("nobody");
        assertThat(words.names(ALL)).isEqualTo("Ada \"L\", Bär and Cleo");
        assertThat(words.knows("method.coin")).isFalse();
    }
}
