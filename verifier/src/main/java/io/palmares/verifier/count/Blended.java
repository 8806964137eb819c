package io.palmares.verifier.count;

import io.palmares.verifier.count.CategoryRules.Blend;
import io.palmares.verifier.count.CategoryRules.Transform;
import io.palmares.verifier.json.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Jury and voters on one scale, for those who passed the jury: F = w·J + (1 − w)·P.
final class Blended {
    private static final int[] EURO = {12, 10, 8, 7, 6, 5, 4, 3, 2, 1};
    private static final Fraction HUNDRED = Fraction.of(100);
    private final Blend blend;
    private final Standing jury;
    private final Map<String, Fraction> votes = new TreeMap<>();

    private Blended(Blend blend, Standing jury, Standing electorate) {
        this.blend = blend;
        this.jury = jury;
        jury.tiers()
                .forEach(tier ->
                        tier.forEach(id -> votes.put(id, electorate.figures().getOrDefault(id, Fraction.ZERO))));
    }

    /// @param voters ballots that say something; too few, and the jury alone decides
    static Standing count(String category, Blend blend, Standing jury, Standing electorate, long voters) {
        return new Blended(blend, jury, electorate).count(category, voters);
    }

    private Standing count(String category, long voters) {
        Fraction weight = voters < blend.minBallots() ? Fraction.ONE : blend.jury();
        Map<String, Fraction> public100 = transformed();
        Map<String, Fraction> scores = new TreeMap<>();
        votes.keySet().forEach(id -> {
            Fraction j = weight.times(jury.figures().getOrDefault(id, Fraction.ZERO));
            Fraction p = Fraction.ONE.minus(weight).times(public100.getOrDefault(id, Fraction.ZERO));
            scores.put(id, j.plus(p));
        });
        List<List<String>> tiers = Standing.tiers(scores.keySet(), scores);
        Json.Members printed = Standing.begin(category, "blend").put("winners", Standing.winners(tiers));
        if (!tiers.isEmpty()) printed.put("ranking", Standing.lists(tiers));
        printed.put("scores", Standing.figures(scores));
        return new Standing(tiers, scores, Map.of(), printed);
    }

    private Map<String, Fraction> transformed() {
        Fraction sum = votes.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        Map<String, Fraction> values = new TreeMap<>();
        if (sum.equals(Fraction.ZERO)) return values;
        if (blend.transform() == Transform.SHARE) {
            votes.forEach((id, v) -> values.put(id, HUNDRED.times(v).dividedBy(sum)));
            return values;
        }
        int before = 0;
        for (List<String> tier : Standing.tiers(votes.keySet(), votes)) {
            Fraction shared = Fraction.ZERO;
            for (int place = before + 1; place <= before + tier.size(); place++) shared = shared.plus(worth(place));
            Fraction each = shared.dividedBy(Fraction.of(tier.size()));
            tier.forEach(id -> values.put(id, each));
            before += tier.size();
        }
        return values;
    }

    /// Equal candidates share what their places are worth together: for RANK that is the mid-rank.
    private Fraction worth(int place) {
        int k = votes.size();
        if (blend.transform() == Transform.RANK) {
            return k == 1 ? HUNDRED : HUNDRED.times(Fraction.of(k - place, k - 1));
        }
        return place > EURO.length ? Fraction.ZERO : HUNDRED.times(Fraction.of(EURO[place - 1], EURO[0]));
    }
}
