package io.palmares.verifier.count;

import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Json;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Whether ballots that nobody outside saw could have made another winner.
public final class Margin {
    private final CategoryRules.Vote vote;
    private final Fields count;
    private final List<Fraction> unseen = new ArrayList<>();
    private Fraction all = Fraction.ZERO;
    private BigInteger common = BigInteger.ONE;
    private long ballots;

    /// @param count as the result prints it
    public Margin(CategoryRules.Vote vote, Fields count) {
        this.vote = vote;
        this.count = count;
    }

    public void paper(String weight, long opened, boolean individual) {
        Fraction one = Fraction.parse(weight);
        common = common.divide(common.gcd(one.under())).multiply(one.under());
        Fraction votes = one.times(Fraction.of(opened));
        all = all.plus(votes);
        if (individual) return;
        unseen.add(votes);
        ballots += opened;
    }

    public long unopened() {
        return ballots;
    }

    private Fraction weight() {
        return unseen.stream().reduce(Fraction.ZERO, Fraction::plus);
    }

    /// Of all weighted votes, as a fraction.
    public String share() {
        return all.equals(Fraction.ZERO) ? "0" : weight().dividedBy(all).toString();
    }

    /// Each unseen vote could stand for the second instead of the first. Where figures are no sums of votes, any could.
    public boolean couldChange() {
        boolean sums = List.of("plurality", "approval", "score").contains(count.text("method"));
        if (weight().equals(Fraction.ZERO)) return false;
        if (!sums || all.equals(weight())) return true;
        Map<String, Fraction> scores = new TreeMap<>();
        Fields printed = count.object("scores");
        for (Map.Entry<String, Json> score : printed.members().entrySet()) {
            scores.put(score.getKey(), Fraction.parse(printed.text(score.getKey())));
        }
        List<Fraction> ordered = scores.values().stream().sorted().toList().reversed();
        if (ordered.size() < 2) return ordered.stream().allMatch(Fraction.ZERO::equals);
        long most = switch (vote.method()) {
            case POINTS -> vote.points();
            case SCORE -> vote.most();
            default -> 1;
        };
        // Printed scores are multiplied so that all weights are whole.
        Fraction reach = weight().times(Fraction.of(2 * most)).times(new Fraction(common, BigInteger.ONE));
        return ordered.get(0).minus(ordered.get(1)).compareTo(reach) <= 0;
    }
}
