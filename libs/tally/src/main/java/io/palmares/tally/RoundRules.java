package io.palmares.tally;

import io.palmares.tally.Rule.Quota;
import io.palmares.tally.Rule.Quota.Formula;
import io.palmares.tally.Rule.StvVariant;
import io.palmares.tally.Rule.TieRule;
import io.palmares.tally.RuleObject.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the rules of methods that count in rounds.
final class RoundRules {
    private static final String MAJORITY = "floor(V/2)+1, V = votes for continuing candidates this round";
    private static final Map<String, Formula> FORMULAS = Map.ofEntries(
            Map.entry("droop", Formula.DROOP),
            Map.entry("floor(V/(S+1))+1", Formula.DROOP),
            Map.entry("hb", Formula.HAGENBACH_BISCHOFF),
            Map.entry("hagenbach-bischoff", Formula.HAGENBACH_BISCHOFF),
            Map.entry("V/(S+1), exact", Formula.HAGENBACH_BISCHOFF),
            Map.entry("imperiali", Formula.IMPERIALI),
            Map.entry("hare", Formula.HARE),
            Map.entry("ceil(V/S)", Formula.HARE_CEILING),
            Map.entry("truncate4(V/(S+1)) + 0.0001", Formula.PRF4),
            Map.entry("V/(S+1) truncated to 4 places + 0.0001", Formula.PRF4),
            Map.entry("dynamic: truncate9(total kept votes/(S+1)) + 10^-9 per iteration", Formula.DYNAMIC));

    private RoundRules() {}

    static Rule read(String method, RuleObject rule, int seats) throws Refused {
        return switch (method) {
            case "irv" -> irv(rule);
            case "bottoms_up" -> new Rule.BottomsUp(ties(rule));
            case "irv_hugo" -> hugo(rule);
            case "eph" -> eph(rule, seats);
            default -> stv(rule);
        };
    }

    private static Rule irv(RuleObject rule) throws Refused {
        rule.choice("stop", Map.of("majority", true), true);
        rule.choice("threshold", Map.of(MAJORITY, true), true);
        return new Rule.InstantRunoff(rule.flag("batchElimination"), ties(rule));
    }

    private static Rule hugo(RuleObject rule) throws Refused {
        rule.note("text");
        return new Rule.HugoFinal(
                rule.candidate("runoffCandidate"), rule.whole("places", 1).orElse(1));
    }

    private static Rule eph(RuleObject rule, int seats) throws Refused {
        rule.note("text");
        return new Rule.EPluribusHugo(rule.whole("finalists", 1).orElse(seats), rule.whole("longestBallot", 1));
    }

    private static TieRule ties(RuleObject rule) throws Refused {
        Optional<RuleObject> found = rule.object("tieBreak");
        if (found.isEmpty()) {
            return new TieRule.Stop();
        }
        RuleObject ties = found.get();
        ties.note("meaning");
        String kind = ties.text("kind").orElseThrow(() -> ties.malformed("kind", "missing"));
        TieRule read = switch (kind) {
            case "none" -> new TieRule.Stop();
            case "order" -> new TieRule.InOrder(ties.candidates("order"));
            case "given" -> new TieRule.Given(decisions(ties, "decisions"));
            case "previousRounds" -> new TieRule.PreviousRounds(previous(ties));
            case "eliminateAllTied" -> new TieRule.EliminateAllTied();
            case "previousStageThenOrder" -> new TieRule.PreviousStageThenOrder(ties.candidates("order"));
            default -> throw ties.unsupported("kind", "\"" + kind + "\"");
        };
        ties.done();
        return read;
    }

    private static List<TieRule.Decision> previous(RuleObject ties) throws Refused {
        return decisions(ties, ties.has("given") ? "given" : "decisions");
    }

    private static List<TieRule.Decision> decisions(RuleObject ties, String key) throws Refused {
        List<TieRule.Decision> decisions = new ArrayList<>();
        for (RuleObject decision : ties.objects(key)) {
            int round = decision.whole("round", 1).orElseThrow(() -> decision.malformed("round", "missing"));
            decisions.add(new TieRule.Decision(round, decision.candidate("pick")));
            decision.candidates("among");
            decision.done();
        }
        return decisions;
    }

    private static Rule stv(RuleObject rule) throws Refused {
        String name = rule.text("variant").orElseThrow(() -> rule.malformed("variant", "missing"));
        StvVariant variant = switch (name) {
            case "simultaneous" ->
                new StvVariant.Simultaneous(
                        rule.whole("places", 0).orElseThrow(() -> rule.malformed("places", "missing")),
                        rule.flag("onePerRound"));
            case "scottish" -> withPlaces(rule, 5, new StvVariant.Scottish());
            case "wigm", "wigm-exact" -> exact(rule, new StvVariant.Wigm());
            case "wigm-prf" -> withPlaces(rule, 4, new StvVariant.WigmPrf());
            case "meek-prf" -> withPlaces(rule, 9, new StvVariant.MeekPrf());
            default -> throw rule.unsupported("variant", "\"" + name + "\"");
        };
        TieRule ties = ties(rule);
        if (ties instanceof TieRule.EliminateAllTied) {
            throw rule.unsupported("tieBreak.kind", "eliminateAllTied in stv");
        }
        return new Rule.SingleTransferable(variant, quota(name, rule), ties);
    }

    private static StvVariant withPlaces(RuleObject rule, int places, StvVariant variant) throws Refused {
        int said = rule.whole("places", 0).orElse(places);
        if (said != places) {
            throw rule.unsupported("places", said + " in this variant");
        }
        return variant;
    }

    private static StvVariant exact(RuleObject rule, StvVariant variant) throws Refused {
        if (rule.has("places")) {
            throw rule.unsupported("places", "fractions are exact in this variant");
        }
        return variant;
    }

    private static Quota quota(String variant, RuleObject rule) throws Refused {
        boolean meek = variant.equals("meek-prf");
        Formula usual = switch (variant) {
            case "wigm-exact" -> Formula.HAGENBACH_BISCHOFF;
            case "wigm-prf" -> Formula.PRF4;
            case "meek-prf" -> Formula.DYNAMIC;
            default -> Formula.DROOP;
        };
        Optional<RuleObject> found = rule.object("quota");
        if (found.isEmpty()) {
            return new Quota.Computed(usual, variant.equals("wigm-exact"));
        }
        RuleObject quota = found.get();
        quota.note("basis");
        boolean strict = quota.choice("test", Map.of(">", true, ">=", false, "≥", false), false);
        Optional<Fraction> value = quota.number("value");
        Optional<String> formula = quota.text("formula");
        quota.done();
        if (value.isPresent() && value.get().signum() <= 0) {
            throw quota.malformed("value", "a number above 0 is needed");
        }
        if (value.isPresent() && !meek) {
            return new Quota.Fixed(value.get(), strict);
        }
        Formula known = FORMULAS.get(formula.orElse(""));
        if (known == null || meek != (known == Formula.DYNAMIC) || value.isPresent()) {
            throw quota.unsupported("formula", formula.orElse("missing"));
        }
        return new Quota.Computed(known, strict);
    }
}
