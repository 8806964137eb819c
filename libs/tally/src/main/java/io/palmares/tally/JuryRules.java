package io.palmares.tally;

import io.palmares.tally.Rule.Aggregate;
import io.palmares.tally.Rule.Criterion;
import io.palmares.tally.Rule.Rounding;
import io.palmares.tally.Rule.Scale;
import io.palmares.tally.Rule.Transform;
import io.palmares.tally.RuleObject.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the rules of juries and panels, and of their blend with an electorate.
final class JuryRules {
    private static final Pattern COUNT_BACK = Pattern.compile("most ([0-9]+(?:\\.[0-9]+)?)s");
    private static final Pattern FREE_SPLIT = Pattern.compile("free split of ([0-9]+) (?:votes|points)");
    private static final String TOTAL = "sum of the rounded weighted criterion scores";

    private JuryRules() {}

    static Rule read(String method, RuleObject rule, int seats) throws Refused {
        return switch (method) {
            case "panel_points" -> new Rule.PanelPoints(rule.numbersByName("weights"), scale(rule), countBack(rule));
            case "rubric" -> rubric(rule);
            case "weighted_criteria" -> weighted(rule);
            case "jury_ranks" -> new Rule.JuryRanks(criteria(rule), ranking(rule, seats));
            default -> blend(rule, seats);
        };
    }

    private static Scale scale(RuleObject rule) throws Refused {
        if (!rule.has("points")) {
            return new Scale.Any();
        }
        if (rule.isList("points")) {
            return new Scale.Fixed(rule.numbers("points"));
        }
        String text = rule.text("points").orElse("");
        Matcher free = FREE_SPLIT.matcher(text);
        if (!free.matches()) {
            throw rule.unsupported("points", "\"" + text + "\"");
        }
        return new Scale.FreeSplit(Fraction.parse(free.group(1)));
    }

    private static List<Fraction> countBack(RuleObject rule) throws Refused {
        List<Fraction> points = new ArrayList<>();
        for (String step : rule.texts("tieBreak")) {
            Matcher most = COUNT_BACK.matcher(step);
            if (!most.matches()) {
                throw rule.unsupported("tieBreak", "\"" + step + "\"");
            }
            points.add(Fraction.parse(most.group(1)));
        }
        return points;
    }

    private static Rule rubric(RuleObject rule) throws Refused {
        RuleObject panel = rule.object("panel").orElseThrow(() -> rule.malformed("panel", "missing"));
        Aggregate aggregate = ChoiceRules.aggregate(panel, new Aggregate.Mean());
        Rounding panelRounding = rounding(panel);
        panel.done();
        Rounding weighted = new Rounding.Exact();
        if (rule.has("weighted")) {
            RuleObject object = rule.object("weighted").orElseThrow();
            weighted = rounding(object);
            object.done();
        }
        rule.choice("total", Map.of(TOTAL, true), true);
        return new Rule.Rubric(criteria(rule), aggregate, panelRounding, weighted);
    }

    private static Rounding rounding(RuleObject stage) throws Refused {
        if (!stage.has("round")) {
            return new Rounding.Exact();
        }
        RuleObject round = stage.object("round").orElseThrow();
        round.choice("mode", Map.of("half-up", true), null);
        int places = round.whole("places", 0).orElseThrow(() -> round.malformed("places", "missing"));
        round.done();
        return new Rounding.HalfUp(places);
    }

    private static List<Criterion> criteria(RuleObject rule) throws Refused {
        List<Criterion> criteria = new ArrayList<>();
        for (RuleObject criterion : rule.objects("criteria")) {
            String id = criterion.text("id").orElseThrow(() -> criterion.malformed("id", "missing"));
            Fraction max = criterion.number("max").orElse(Fraction.ONE);
            if (max.signum() <= 0) {
                throw criterion.malformed("max", "a number above 0 is needed");
            }
            criteria.add(new Criterion(
                    id,
                    criterion.text("name").orElse(id),
                    criterion.number("weight").orElse(Fraction.ONE),
                    max,
                    criterion.number("minimum").orElse(Fraction.ZERO)));
            criterion.done();
        }
        if (criteria.isEmpty()
                || criteria.stream().map(Criterion::id).distinct().count() < criteria.size()) {
            throw rule.malformed("criteria", "at least one is needed, each with its own id");
        }
        return criteria;
    }

    private static Rule weighted(RuleObject rule) throws Refused {
        return new Rule.WeightedCriteria(
                criteria(rule),
                ChoiceRules.aggregate(rule, new Aggregate.Mean()),
                rule.whole("quorum", 0).orElse(0),
                rule.number("minTotal").orElse(Fraction.ZERO));
    }

    private static Rule blend(RuleObject rule, int seats) throws Refused {
        Fraction weight = rule.number("juryWeight").orElseThrow(() -> rule.malformed("juryWeight", "missing"));
        if (weight.signum() < 0 || weight.compareTo(Fraction.ONE) > 0) {
            throw rule.malformed("juryWeight", "a number from 0 to 1 is needed");
        }
        Map<String, Transform> transforms =
                Map.of("share", Transform.SHARE, "rank", Transform.RANK, "euro", Transform.EURO);
        return new Rule.Blend(
                side(rule, "jury", seats),
                side(rule, "electorate", seats),
                weight,
                rule.choice("transform", transforms, null),
                rule.whole("minBallots", 0).orElse(0));
    }

    private static Rule ranking(RuleObject rule, int seats) throws Refused {
        Rule ranking = side(rule, "ranking", seats);
        if (!(ranking instanceof Rule.Borda) && !(ranking instanceof Rule.Schulze)) {
            throw rule.unsupported("ranking.method", "\"" + ranking.method() + "\"");
        }
        return ranking;
    }

    private static Rule side(RuleObject rule, String key, int seats) throws Refused {
        RuleObject side = rule.object(key).orElseThrow(() -> rule.malformed(key, "missing"));
        String method = side.text("method").orElseThrow(() -> side.malformed("method", "missing"));
        if (method.equals("blend")) {
            throw side.unsupported("method", "a blend of blends");
        }
        Rule read = Rules.rule(method, side, seats);
        side.done();
        return read;
    }
}
