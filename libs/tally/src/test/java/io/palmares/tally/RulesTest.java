package io.palmares.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.tally.Rule.Aggregate;
import io.palmares.tally.Rule.Criterion;
import io.palmares.tally.Rule.Missing;
import io.palmares.tally.Rule.PlacePoints;
import io.palmares.tally.Rule.Quota;
import io.palmares.tally.Rule.Quota.Formula;
import io.palmares.tally.Rule.Rounding;
import io.palmares.tally.Rule.Scale;
import io.palmares.tally.Rule.Strength;
import io.palmares.tally.Rule.StvVariant;
import io.palmares.tally.Rule.TieRule;
import io.palmares.tally.Rule.Transform;
import io.palmares.tally.Rule.Unranked;
import io.palmares.tally.Rule.UnrankedPoints;
import io.palmares.tally.Rules.Reading;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rules in their JSON form: every word that is understood, and how everything else is refused.
class RulesTest {
    private static final List<Candidate> CANDIDATES = Election.candidates(3);
    private static final String STAR_TIES = "score round: total head-to-head preferences among the tied, then count of"
            + " top scores; runoff: higher score, then count of top scores; then lot";

    private static Reading read(String method, String json) {
        return Rules.read(method, JsonText.read(json.replace('\'', '"')), CANDIDATES, 2);
    }

    private static void understands(String method, String json, Rule rule) {
        assertThat(read(method, json)).isEqualTo(new Reading.Understood(rule));
    }

    @Test
    void choices() {
        understands("plurality", "{}", new Rule.Plurality(false));
        understands("plurality", "{'tiedFirst':'split'}", new Rule.Plurality(true));
        understands("limited", "{'choices':1}", new Rule.Limited(1));
        understands("block", "{}", new Rule.Limited(2));
        understands("approval", "{}", new Rule.Approval());
        understands("sav", "{}", new Rule.Satisfaction());
    }

    @Test
    void scores() {
        understands("score", "{}", new Rule.Score(new Aggregate.Sum(), Missing.ZERO, Optional.empty()));
        understands(
                "score",
                "{'aggregate':'mean','missing':'skip','maxScore':5}",
                new Rule.Score(new Aggregate.Mean(), Missing.SKIP, Optional.of(Fraction.of(5))));
        understands(
                "score",
                "{'aggregate':'median','maxScore':'4.5'}",
                new Rule.Score(new Aggregate.Median(), Missing.ZERO, Optional.of(Fraction.of(9, 2))));
        understands(
                "score",
                "{'aggregate':'trimmed-mean','dropHigh':2,'dropLow':1}",
                new Rule.Score(new Aggregate.Trimmed(2, 1), Missing.ZERO, Optional.empty()));
        understands(
                "score",
                "{'aggregate':'trimmed-mean','trim':'1/5'}",
                new Rule.Score(new Aggregate.TrimmedShare(Fraction.of(1, 5)), Missing.ZERO, Optional.empty()));
        understands(
                "star",
                "{'maxScore':5,'ties':'" + STAR_TIES + "','lot':['cb','ca']}",
                new Rule.Star(Fraction.of(5), List.of(CANDIDATES.get(1), CANDIDATES.get(0))));
    }

    @Test
    void places() {
        understands(
                "borda",
                "{'points':'borda','lowest':0,'unranked':'average','tied':'average'}",
                new Rule.Borda(new PlacePoints.Places(Fraction.ZERO), UnrankedPoints.AVERAGE));
        understands("borda", "{}", new Rule.Borda(new PlacePoints.Places(Fraction.ONE), UnrankedPoints.REFUSED));
        understands(
                "borda",
                "{'points':'dowdall','unranked':'zero'}",
                new Rule.Borda(new PlacePoints.Dowdall(), UnrankedPoints.ZERO));
        understands(
                "borda",
                "{'points':'geometric','base':'3/2','unranked':'zero'}",
                new Rule.Borda(new PlacePoints.Geometric(Fraction.of(3, 2)), UnrankedPoints.ZERO));
        understands(
                "borda",
                "{'points':'table','table':['12',10,'0.5'],'curve':'steep','unranked':'zero'}",
                new Rule.Borda(
                        new PlacePoints.Table(List.of(Fraction.of(12), Fraction.of(10), Fraction.of(1, 2))),
                        UnrankedPoints.ZERO));
    }

    @Test
    void pairs() {
        understands("condorcet", "{'unranked':'last'}", new Rule.CondorcetWinner(Unranked.LAST));
        understands("copeland", "{'unranked':'ignored'}", new Rule.Copeland(Unranked.IGNORED));
        understands(
                "minimax",
                "{'strength':'opposition','unranked':'last'}",
                new Rule.Minimax(Strength.OPPOSITION, Unranked.LAST));
        understands("schulze", "{'strength':'ratio'}", new Rule.Schulze(Strength.RATIO, Unranked.REFUSED));
        understands(
                "ranked_pairs",
                "{'strength':'margin','unranked':'last'}",
                new Rule.RankedPairs(Strength.MARGIN, Unranked.LAST));
    }

    @Test
    void juries() {
        understands(
                "panel_points",
                "{'weights':{'jury':'1/2','tele':1},'points':[12,10],'tieBreak':['most 12s','most 10s']}",
                new Rule.PanelPoints(
                        Map.of("jury", Fraction.of(1, 2), "tele", Fraction.ONE),
                        new Scale.Fixed(List.of(Fraction.of(12), Fraction.of(10))),
                        List.of(Fraction.of(12), Fraction.of(10))));
        understands(
                "panel_points",
                "{'points':'free split of 10 votes'}",
                new Rule.PanelPoints(Map.of(), new Scale.FreeSplit(Fraction.of(10)), List.of()));
        understands("panel_points", "{}", new Rule.PanelPoints(Map.of(), new Scale.Any(), List.of()));
        understands(
                "rubric",
                "{'criteria':[{'id':'k','name':'Skill','weight':'1.6'}],'panel':{'aggregate':'trimmed-mean','dropHigh':1,"
                        + "'dropLow':1,'round':{'places':2,'mode':'half-up'}},'weighted':{'round':{'places':3,'mode':'half-up'}},"
                        + "'total':'sum of the rounded weighted criterion scores'}",
                new Rule.Rubric(
                        List.of(new Criterion("k", "Skill", Fraction.of(8, 5), Fraction.ONE, Fraction.ZERO)),
                        new Aggregate.Trimmed(1, 1),
                        new Rounding.HalfUp(2),
                        new Rounding.HalfUp(3)));
        understands(
                "weighted_criteria",
                "{'criteria':[{'id':'k','weight':60,'max':10,'minimum':4}],'aggregate':'median','quorum':3,'minTotal':50}",
                new Rule.WeightedCriteria(
                        List.of(new Criterion("k", "k", Fraction.of(60), Fraction.of(10), Fraction.of(4))),
                        new Aggregate.Median(),
                        3,
                        Fraction.of(50)));
        understands(
                "jury_ranks",
                "{'criteria':[{'id':'k','weight':60,'max':10}],'ranking':{'method':'schulze','strength':'margin'}}",
                new Rule.JuryRanks(
                        List.of(new Criterion("k", "k", Fraction.of(60), Fraction.of(10), Fraction.ZERO)),
                        new Rule.Schulze(Strength.MARGIN, Unranked.REFUSED)));
        understands(
                "blend",
                "{'jury':{'method':'score'},'electorate':{'method':'approval'},'juryWeight':'0.8','transform':'euro','minBallots':30}",
                new Rule.Blend(
                        new Rule.Score(new Aggregate.Sum(), Missing.ZERO, Optional.empty()),
                        new Rule.Approval(),
                        Fraction.of(4, 5),
                        Transform.EURO,
                        30));
    }

    @Test
    void eliminations() {
        understands(
                "irv",
                "{'stop':'majority','batchElimination':true,'threshold':'floor(V/2)+1, V = votes for continuing candidates this"
                        + " round','tieBreak':{'kind':'order','order':['cc','ca','cb'],'meaning':'as said'}}",
                new Rule.InstantRunoff(
                        true, new TieRule.InOrder(List.of(CANDIDATES.get(2), CANDIDATES.get(0), CANDIDATES.get(1)))));
        understands("irv", "{}", new Rule.InstantRunoff(false, new TieRule.Stop()));
        understands("irv", "{'tieBreak':{'kind':'none'}}", new Rule.InstantRunoff(false, new TieRule.Stop()));
        understands(
                "irv",
                "{'tieBreak':{'kind':'eliminateAllTied'}}",
                new Rule.InstantRunoff(false, new TieRule.EliminateAllTied()));
        TieRule.Decision decision = new TieRule.Decision(3, CANDIDATES.get(1));
        understands(
                "irv",
                "{'tieBreak':{'kind':'given','decisions':[{'round':3,'pick':'cb','among':['cb','cc']}]}}",
                new Rule.InstantRunoff(false, new TieRule.Given(List.of(decision))));
        understands(
                "bottoms_up",
                "{'tieBreak':{'kind':'previousRounds','given':[{'round':3,'pick':'cb'}]}}",
                new Rule.BottomsUp(new TieRule.PreviousRounds(List.of(decision))));
        understands(
                "irv_hugo",
                "{'runoffCandidate':'cb','text':'WSFS','places':3}",
                new Rule.HugoFinal(CANDIDATES.get(1), 3));
        understands("irv_hugo", "{'runoffCandidate':'cb'}", new Rule.HugoFinal(CANDIDATES.get(1), 1));
        understands(
                "eph", "{'finalists':6,'longestBallot':5,'text':'WSFS'}", new Rule.EPluribusHugo(6, Optional.of(5)));
        understands("eph", "{}", new Rule.EPluribusHugo(2, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            droop                                          | DROOP
            floor(V/(S+1))+1                               | DROOP
            hb                                             | HAGENBACH_BISCHOFF
            hagenbach-bischoff                             | HAGENBACH_BISCHOFF
            V/(S+1), exact                                 | HAGENBACH_BISCHOFF
            imperiali                                      | IMPERIALI
            hare                                           | HARE
            ceil(V/S)                                      | HARE_CEILING
            truncate4(V/(S+1)) + 0.0001                    | PRF4
            V/(S+1) truncated to 4 places + 0.0001         | PRF4
            """)
    void quotas(String formula, Formula expected) {
        understands(
                "stv",
                "{'variant':'wigm','places':null,'quota':{'formula':'" + formula + "','test':'>'}}",
                new Rule.SingleTransferable(
                        new StvVariant.Wigm(), new Quota.Computed(expected, true), new TieRule.Stop()));
    }

    @Test
    void transfers() {
        TieRule order = new TieRule.PreviousStageThenOrder(CANDIDATES);
        String ties = "'tieBreak':{'kind':'previousStageThenOrder','order':['ca','cb','cc']}";
        understands(
                "stv",
                "{'variant':'scottish','places':5,'quota':{'formula':'by hand','value':'7/2','test':'>=','basis':'V'},"
                        + ties + "}",
                new Rule.SingleTransferable(
                        new StvVariant.Scottish(), new Quota.Fixed(Fraction.of(7, 2), false), order));
        understands(
                "stv",
                "{'variant':'simultaneous','places':4,'onePerRound':true," + ties + "}",
                new Rule.SingleTransferable(
                        new StvVariant.Simultaneous(4, true), new Quota.Computed(Formula.DROOP, false), order));
        understands(
                "stv",
                "{'variant':'wigm-exact'}",
                new Rule.SingleTransferable(
                        new StvVariant.Wigm(),
                        new Quota.Computed(Formula.HAGENBACH_BISCHOFF, true),
                        new TieRule.Stop()));
        understands(
                "stv",
                "{'variant':'wigm-prf','places':4}",
                new Rule.SingleTransferable(
                        new StvVariant.WigmPrf(), new Quota.Computed(Formula.PRF4, false), new TieRule.Stop()));
        understands(
                "stv",
                "{'variant':'meek-prf','places':9,'quota':{'formula':'dynamic: truncate9(total kept votes/(S+1)) + 10^-9 per"
                        + " iteration','test':'>='}}",
                new Rule.SingleTransferable(
                        new StvVariant.MeekPrf(), new Quota.Computed(Formula.DYNAMIC, false), new TieRule.Stop()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            coin_toss     | {}                                                        | method
            irv           | {'colour':'red'}                                          | colour
            irv           | {'stop':'twoLeft'}                                        | stop
            irv           | {'threshold':'half'}                                      | threshold
            irv           | {'tieBreak':{'kind':'coin'}}                              | tieBreak.kind
            irv           | {'tieBreak':{'kind':'none','coin':'heads'}}               | tieBreak.coin
            plurality     | {'tiedFirst':'random'}                                    | tiedFirst
            score         | {'aggregate':'mode'}                                      | aggregate
            score         | {'missing':'average'}                                     | missing
            star          | {'maxScore':5,'ties':'by age'}                            | ties
            borda         | {'points':'cubic'}                                        | points
            borda         | {'lowest':2}                                              | lowest
            borda         | {'unranked':'first'}                                      | unranked
            borda         | {'tied':'best'}                                           | tied
            schulze       | {'strength':'opposition','unranked':'last'}               | strength
            schulze       | {'unranked':'last'}                                       | strength
            minimax       | {'strength':'ratio'}                                      | strength
            ranked_pairs  | {'strength':'ratio'}                                      | strength
            copeland      | {'unranked':'middle'}                                     | unranked
            panel_points  | {'tieBreak':['oldest']}                                   | tieBreak
            panel_points  | {'points':'as you like'}                                  | points
            rubric        | {'criteria':[{'id':'k'}],'panel':{'round':{'places':2,'mode':'half-even'}}} | panel.round.mode
            rubric        | {'criteria':[{'id':'k'}],'panel':{'round':{'places':2}}}  | panel.round.mode
            rubric        | {'criteria':[{'id':'k'}],'panel':{},'total':'product'}    | total
            rubric        | {'criteria':[{'id':'k','size':1}],'panel':{}}             | criteria[0].size
            blend         | {'jury':{'method':'blend'},'juryWeight':1}                | jury.method
            blend         | {'jury':{'method':'score'},'electorate':{'method':'approval'},'juryWeight':1,'transform':'log'} | transform
            jury_ranks    | {'criteria':[{'id':'k'}],'ranking':{'method':'approval'}} | ranking.method
            stv           | {'variant':'gregory'}                                     | variant
            stv           | {'variant':'scottish','places':4}                         | places
            stv           | {'variant':'wigm','places':4}                             | places
            stv           | {'variant':'scottish','onePerRound':true}                 | onePerRound
            stv           | {'variant':'scottish','tieBreak':{'kind':'eliminateAllTied'}} | tieBreak.kind
            stv           | {'variant':'scottish','quota':{'formula':'double'}}       | quota.formula
            stv           | {'variant':'meek-prf','quota':{'formula':'droop'}}        | quota.formula
            stv           | {'variant':'meek-prf','quota':{'value':3}}                | quota.formula
            stv           | {'variant':'scottish','quota':{'formula':'droop','test':'='}} | quota.test
            """)
    void refusesByNameWhatItDoesNotDo(String method, String json, String part) {
        assertThat(read(method, json))
                .isInstanceOfSatisfying(
                        Reading.Unsupported.class,
                        refused -> assertThat(refused.part()).startsWith(part + ": "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            irv           | {'batchElimination':'yes'}                                | batchElimination
            irv           | {'tieBreak':'none'}                                       | tieBreak
            irv           | {'tieBreak':{}}                                           | tieBreak.kind
            irv           | {'tieBreak':{'kind':'order','order':['cz']}}              | tieBreak.order
            irv           | {'tieBreak':{'kind':'order','order':[1]}}                 | tieBreak.order
            irv           | {'tieBreak':{'kind':'order','order':'ca'}}                | tieBreak.order
            irv           | {'tieBreak':{'kind':'given','decisions':[{'round':0,'pick':'ca'}]}} | tieBreak.decisions[0].round
            irv           | {'tieBreak':{'kind':'given','decisions':[{'pick':'ca'}]}} | tieBreak.decisions[0].round
            irv           | {'tieBreak':{'kind':'given','decisions':[{'round':1}]}}   | tieBreak.decisions[0].pick
            irv           | {'tieBreak':{'kind':'given','decisions':[3]}}             | tieBreak.decisions[0]
            irv_hugo      | {}                                                        | runoffCandidate
            irv_hugo      | {'runoffCandidate':'cz'}                                  | runoffCandidate
            irv_hugo      | {'runoffCandidate':'ca','places':0}                       | places
            eph           | {'finalists':1000001}                                     | finalists
            eph           | {'finalists':'3/2'}                                       | finalists
            limited       | {}                                                        | choices
            score         | {'maxScore':'five'}                                       | maxScore
            score         | {'maxScore':true}                                         | maxScore
            score         | {'maxScore':1e2000}                                       | maxScore
            score         | {'aggregate':'trimmed-mean','trim':'1/2'}                 | trim
            score         | {'aggregate':'trimmed-mean','trim':-1}                    | trim
            star          | {}                                                        | maxScore
            borda         | {'points':'geometric'}                                    | base
            borda         | {'points':'geometric','base':0}                           | base
            borda         | {'points':'table'}                                        | table
            borda         | {'points':'table','table':['x']}                          | table
            panel_points  | {'weights':{'jury':'x'}}                                  | jury
            panel_points  | {'weights':3}                                             | weights
            rubric        | {}                                                        | panel
            rubric        | {'panel':{}}                                              | criteria
            rubric        | {'panel':{},'criteria':[{'id':'k'},{'id':'k'}]}           | criteria
            rubric        | {'panel':{},'criteria':[{}]}                              | criteria[0].id
            rubric        | {'panel':{},'criteria':[{'id':'k','max':0}]}              | criteria[0].max
            rubric        | {'panel':{'round':{'mode':'half-up'}}}                    | panel.round.places
            blend         | {}                                                        | juryWeight
            blend         | {'juryWeight':'1.1'}                                      | juryWeight
            blend         | {'juryWeight':'-0.1'}                                     | juryWeight
            blend         | {'juryWeight':1}                                          | jury
            blend         | {'juryWeight':1,'jury':{}}                                | jury.method
            stv           | {}                                                        | variant
            stv           | {'variant':'wigm','quota':{'value':0}}                    | quota.value
            stv           | {'variant':'simultaneous'}                                | places
            """)
    void namesTheKeyThatIsWrong(String method, String json, String key) {
        assertThat(read(method, json))
                .isInstanceOfSatisfying(
                        Reading.Malformed.class,
                        wrong -> assertThat(wrong.key()).isEqualTo(key));
    }

    @Test
    void readsNumbersOfEveryExactKind() {
        Map<String, @Nullable Object> rule = new HashMap<>();
        for (Object number : List.of(5, 5L, "5", new BigDecimal("5.0"), new BigInteger("5"))) {
            rule.put("maxScore", number);
            assertThat(Rules.read("star", rule, CANDIDATES, 1))
                    .isEqualTo(new Reading.Understood(new Rule.Star(Fraction.of(5), List.of())));
        }
    }
}
