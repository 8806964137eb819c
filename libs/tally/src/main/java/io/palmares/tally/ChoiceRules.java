package io.palmares.tally;

import io.palmares.tally.Rule.Aggregate;
import io.palmares.tally.Rule.Missing;
import io.palmares.tally.Rule.PlacePoints;
import io.palmares.tally.Rule.UnrankedPoints;
import io.palmares.tally.RuleObject.Refused;
import java.util.Map;
import java.util.Optional;

/// Reads the rules of methods that add up choices, places and scores.
final class ChoiceRules {
    /// The ladder that STAR cases declare in words; it is the only one there is.
    private static final String STAR_TIES = "score round: total head-to-head preferences among the tied, then count"
            + " of top scores; runoff: higher score, then count of top scores; then lot";

    private ChoiceRules() {}

    static Rule read(String method, RuleObject rule, int seats) throws Refused {
        return switch (method) {
            case "plurality" ->
                new Rule.Plurality(rule.choice("tiedFirst", Map.of("split", true, "refuse", false), false));
            case "limited" ->
                new Rule.Limited(rule.whole("choices", 1).orElseThrow(() -> rule.malformed("choices", "missing")));
            case "block" -> new Rule.Limited(seats);
            case "approval" -> new Rule.Approval();
            case "sav" -> new Rule.Satisfaction();
            case "borda" -> borda(rule);
            case "star" -> star(rule);
            default -> score(rule);
        };
    }

    private static Rule score(RuleObject rule) throws Refused {
        return new Rule.Score(
                aggregate(rule, new Aggregate.Sum()),
                rule.choice("missing", Map.of("zero", Missing.ZERO, "skip", Missing.SKIP), Missing.ZERO),
                rule.number("maxScore"));
    }

    static Aggregate aggregate(RuleObject rule, Aggregate otherwise) throws Refused {
        if (!rule.has("aggregate")) {
            return otherwise;
        }
        String trimmed = "trimmed-mean";
        Aggregate plain = rule.choice(
                "aggregate",
                Map.of(
                        "sum",
                        new Aggregate.Sum(),
                        "mean",
                        new Aggregate.Mean(),
                        "median",
                        new Aggregate.Median(),
                        trimmed,
                        new Aggregate.Trimmed(0, 0)),
                null);
        if (!(plain instanceof Aggregate.Trimmed)) {
            return plain;
        }
        Optional<Fraction> share = rule.number("trim");
        if (share.isPresent()) {
            return trimmedShare(rule, share.get());
        }
        return new Aggregate.Trimmed(
                rule.whole("dropHigh", 0).orElse(0), rule.whole("dropLow", 0).orElse(0));
    }

    private static Aggregate trimmedShare(RuleObject rule, Fraction share) throws Refused {
        if (share.signum() < 0 || share.compareTo(Fraction.of(1, 2)) >= 0) {
            throw rule.malformed("trim", "a share from 0 to less than 1/2 is needed");
        }
        return new Aggregate.TrimmedShare(share);
    }

    private static Rule star(RuleObject rule) throws Refused {
        rule.choice("ties", Map.of(STAR_TIES, true), true);
        Fraction max = rule.number("maxScore").orElseThrow(() -> rule.malformed("maxScore", "missing"));
        return new Rule.Star(max, rule.candidates("lot"));
    }

    private static Rule borda(RuleObject rule) throws Refused {
        String points = rule.text("points").orElse("borda");
        rule.note("curve");
        rule.choice("tied", Map.of("average", true), true);
        PlacePoints worth = switch (points) {
            case "borda" -> new PlacePoints.Places(lowest(rule));
            case "dowdall" -> new PlacePoints.Dowdall();
            case "geometric" -> new PlacePoints.Geometric(base(rule));
            case "table" -> table(rule);
            default -> throw rule.unsupported("points", "\"" + points + "\"");
        };
        return new Rule.Borda(
                worth,
                rule.choice(
                        "unranked",
                        Map.of("average", UnrankedPoints.AVERAGE, "zero", UnrankedPoints.ZERO),
                        UnrankedPoints.REFUSED));
    }

    private static Fraction lowest(RuleObject rule) throws Refused {
        Fraction lowest = rule.number("lowest").orElse(Fraction.ONE);
        if (!lowest.isZero() && !lowest.equals(Fraction.ONE)) {
            throw rule.unsupported("lowest", lowest.toString());
        }
        return lowest;
    }

    private static Fraction base(RuleObject rule) throws Refused {
        Fraction base = rule.number("base").orElseThrow(() -> rule.malformed("base", "missing"));
        if (base.signum() <= 0) {
            throw rule.malformed("base", "a number above 0 is needed");
        }
        return base;
    }

    private static PlacePoints table(RuleObject rule) throws Refused {
        if (!rule.has("table")) {
            throw rule.malformed("table", "missing");
        }
        return new PlacePoints.Table(rule.numbers("table"));
    }
}
