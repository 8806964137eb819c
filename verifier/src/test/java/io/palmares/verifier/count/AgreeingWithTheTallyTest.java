package io.palmares.verifier.count;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.JsonObject;
import io.palmares.tally.Candidate;
import io.palmares.tally.Profile;
import io.palmares.tally.Rankings;
import io.palmares.tally.Rule;
import io.palmares.tally.Scores;
import io.palmares.tally.Selections;
import io.palmares.tally.Sides;
import io.palmares.tally.Tally;
import io.palmares.tally.print.CountJson;
import io.palmares.verifier.count.CategoryRules.Aggregate;
import io.palmares.verifier.count.CategoryRules.Blend;
import io.palmares.verifier.count.CategoryRules.Jury;
import io.palmares.verifier.count.CategoryRules.Method;
import io.palmares.verifier.count.CategoryRules.Preset;
import io.palmares.verifier.count.CategoryRules.Transform;
import io.palmares.verifier.json.Fields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Two counters, written apart, print the same count for the same ballots: drawn small, so that ties are common.
class AgreeingWithTheTallyTest {
    private static final int ELECTIONS = 300;
    private final Random random = new Random(20);

    @ParameterizedTest
    @EnumSource
    void onEveryMethod(Method method) {
        for (int i = 0; i < ELECTIONS; i++) {
            List<String> candidates = candidates(method);
            List<Marks> ballots = ballots(method, candidates);
            Contest contest = Contests.vote(method, candidates, ballots);
            String ours = Fields.of(Recount.members(contest), "result")
                    .object("vote")
                    .value("count")
                    .canonical();
            assertThat(ours)
                    .as("%s", ballots)
                    .isEqualTo(tally(candidates, rule(method, candidates), profile(method, candidates, ballots)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void onEveryAggregateOfAJury(Aggregate aggregate) {
        for (int i = 0; i < ELECTIONS; i++) {
            List<String> candidates = candidates(Method.PLURALITY);
            List<String> cards = cards(candidates);
            Jury jury = Contests.jury(aggregate, "1/5", i % 2 == 0 ? "0" : "1/4", i % 3 == 0 ? "50" : "0");
            CategoryRules rules = Contests.rules(Preset.JURY_ONLY, jury, null, null);
            String ours = Fields.of(
                            Recount.members(Contests.of(rules, candidates, List.of(), Optional.of(cards))), "result")
                    .object("jury")
                    .value("count")
                    .canonical();
            assertThat(ours).as("%s", cards).isEqualTo(tally(candidates, rule(jury), profile(candidates, cards)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void onEveryTransformOfABlend(Transform transform) {
        for (int i = 0; i < ELECTIONS; i++) {
            List<String> candidates = candidates(Method.APPROVAL);
            List<String> cards = cards(candidates);
            List<Marks> ballots = ballots(Method.APPROVAL, candidates);
            Jury jury = Contests.jury(Aggregate.MEAN, "0", "0", i % 2 == 0 ? "40" : "0");
            Blend blend = Contests.blend("2/3", transform, 5);
            CategoryRules rules = Contests.rules(Preset.BLEND, jury, Method.APPROVAL, blend);
            Contest contest = Contests.of(
                    rules, candidates, List.of(Contests.paper("1/1", List.of(), ballots)), Optional.of(cards));
            String ours = Fields.of(Recount.members(contest), "result")
                    .object("vote")
                    .value("count")
                    .canonical();
            Rule theirs = new Rule.Blend(
                    rule(jury),
                    rule(Method.APPROVAL, candidates),
                    io.palmares.tally.Fraction.parse("2/3"),
                    Rule.Transform.valueOf(transform.name()),
                    5);
            Profile sides = new Sides(profile(candidates, cards), profile(Method.APPROVAL, candidates, ballots));
            assertThat(ours).as("%s %s", cards, ballots).isEqualTo(tally(candidates, theirs, sides));
        }
    }

    private List<String> candidates(Method method) {
        List<String> candidates =
                new ArrayList<>(List.of("b", "d", "a", "e", "c").subList(0, 2 + random.nextInt(4)));
        if (method == Method.INSTANT_RUNOFF_NO_AWARD && random.nextInt(4) > 0) candidates.add(Contest.NO_AWARD);
        return candidates;
    }

    private List<Marks> ballots(Method method, List<String> candidates) {
        List<Marks> ballots = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) ballots.add(ballot(method, candidates));
        return ballots;
    }

    private Marks ballot(Method method, List<String> candidates) {
        List<String> shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, random);
        List<String> some = List.copyOf(shuffled.subList(0, 1 + random.nextInt(shuffled.size())));
        return switch (method) {
            case PLURALITY -> new Marks.Chosen("choose", some.subList(0, 1));
            case APPROVAL -> new Marks.Chosen("approve", some);
            case POINTS, SCORE -> {
                Map<String, Long> figures = new TreeMap<>();
                some.forEach(id -> figures.put(id, random.nextLong(4)));
                yield new Marks.Given("scores", figures);
            }
            case INSTANT_RUNOFF, INSTANT_RUNOFF_NO_AWARD -> new Marks.Ranked(some);
        };
    }

    private List<String> cards(List<String> candidates) {
        List<String> cards = new ArrayList<>();
        for (String candidate : candidates) {
            for (int juror = random.nextInt(7); juror > 0; juror--) {
                cards.add(Contests.card("j" + juror, candidate, random.nextInt(11), random.nextInt(6)));
            }
        }
        return cards;
    }

    private static String tally(List<String> candidates, Rule rule, Profile profile) {
        List<Candidate> all =
                candidates.stream().map(AgreeingWithTheTallyTest::candidate).toList();
        String printed = CountJson.print(Tally.count(new io.palmares.tally.Contest("prize", all, 1, rule, profile)));
        return ((JsonObject) CanonicalJson.read(Bytes.utf8(printed).toArray()))
                .canonical()
                .asUtf8();
    }

    private static Candidate candidate(String id) {
        return new Candidate(id, id);
    }

    private static Rule rule(Method method, List<String> candidates) {
        return switch (method) {
            case PLURALITY -> new Rule.Plurality(false);
            case APPROVAL -> new Rule.Approval();
            case POINTS, SCORE -> new Rule.Score(new Rule.Aggregate.Sum(), Rule.Missing.ZERO, Optional.empty());
            case INSTANT_RUNOFF -> new Rule.InstantRunoff(false, new Rule.TieRule.EliminateAllTied());
            case INSTANT_RUNOFF_NO_AWARD -> new Rule.HugoFinal(candidate(Contest.NO_AWARD), candidates.size());
        };
    }

    private static Rule rule(Jury jury) {
        var criteria = jury.criteria().stream()
                .map(c -> new Rule.Criterion(
                        c.id(),
                        c.id(),
                        exact(c.weight()),
                        exact(c.max()),
                        exact(jury.minCriterion().times(c.max()))))
                .toList();
        Rule.Aggregate aggregate = switch (jury.aggregate()) {
            case MEAN -> new Rule.Aggregate.Mean();
            case MEDIAN -> new Rule.Aggregate.Median();
            case TRIMMED_MEAN -> new Rule.Aggregate.TrimmedShare(exact(jury.trim()));
        };
        return new Rule.WeightedCriteria(criteria, aggregate, 0, exact(jury.minTotal()));
    }

    private static io.palmares.tally.Fraction exact(Fraction fraction) {
        return io.palmares.tally.Fraction.parse(fraction.toString());
    }

    private static Profile profile(Method method, List<String> candidates, List<Marks> ballots) {
        Selections.Builder selections = Selections.of(candidates.size());
        Rankings.Builder rankings = Rankings.of(candidates.size());
        Scores.Builder scores = Scores.of(candidates.size());
        for (Marks marks : ballots) {
            switch (marks) {
                case Marks.Abstain _ -> {}
                case Marks.Chosen(var form, var ids) ->
                    selections.accept(ids.stream().mapToInt(candidates::indexOf).toArray(), 1);
                case Marks.Ranked(var ids) ->
                    rankings.accept(
                            ids.stream()
                                    .map(id -> List.of(candidates.indexOf(id)))
                                    .toList(),
                            1);
                case Marks.Given(var form, var figures) -> {
                    Map<Integer, io.palmares.tally.Fraction> given = new HashMap<>();
                    figures.forEach((id, f) -> given.put(candidates.indexOf(id), io.palmares.tally.Fraction.of(f)));
                    scores.accept(given, 1);
                }
            }
        }
        return switch (method) {
            case PLURALITY, APPROVAL -> selections.build();
            case POINTS, SCORE -> scores.build();
            case INSTANT_RUNOFF, INSTANT_RUNOFF_NO_AWARD -> rankings.build();
        };
    }

    private static Profile profile(List<String> candidates, List<String> lines) {
        List<io.palmares.tally.Scorecards.Scorecard> cards = new ArrayList<>();
        for (String line : lines) {
            Fields card = io.palmares.verifier.json.CanonicalJson.fields(line);
            Map<String, io.palmares.tally.Fraction> scores = new HashMap<>();
            Fields given = card.object("scores");
            given.members().keySet().forEach(c -> scores.put(c, io.palmares.tally.Fraction.of(given.whole(c, 0, 10))));
            cards.add(new io.palmares.tally.Scorecards.Scorecard(
                    card.text("card"), candidates.indexOf(card.text("candidate")), scores, 1));
        }
        return new io.palmares.tally.Scorecards(candidates.size(), cards);
    }
}
