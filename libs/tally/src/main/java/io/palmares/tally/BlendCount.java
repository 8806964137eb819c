package io.palmares.tally;

import io.palmares.tally.Count.Counted;
import io.palmares.tally.Rule.Transform;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Jury and electorate on one scale, 0 to 100.
final class BlendCount {
    private static final int[] EURO = {12, 10, 8, 7, 6, 5, 4, 3, 2, 1};
    private static final Fraction HUNDRED = Fraction.of(100);

    private final Contest contest;
    private final Rule.Blend rule;
    private final Sides sides;
    private final Board board;

    BlendCount(Contest contest, Rule.Blend rule, Sides sides) {
        this.contest = contest;
        this.rule = rule;
        this.sides = sides;
        this.board = new Board(contest.candidates());
    }

    Count count() {
        Count jury = side("jury", rule.jury(), sides.jury());
        Count electorate = side("electorate", rule.electorate(), sides.electorate());
        if (!(jury instanceof Counted j && j.evidence() instanceof Evidence.Scored juryScores)) {
            return refused("jury", jury);
        }
        if (!(electorate instanceof Counted e && e.evidence() instanceof Evidence.Scored votes)) {
            return refused("electorate", electorate);
        }
        List<Integer> in = j.outcome().ranking().stream()
                .flatMap(List::stream)
                .map(board::number)
                .toList();
        boolean tooFew = voters(sides.electorate()) < rule.minBallots();
        Fraction weight = tooFew ? Fraction.ONE : rule.juryWeight();
        Map<Candidate, Fraction> p = transformed(votes.scores(), in);
        Map<Candidate, Fraction> f =
                board.map(i -> in.contains(i) ? blended(weight, juryScores.scores(), p, board.candidate(i)) : null);
        Evidence evidence = new Evidence.Blended(j, e, juryScores.scores(), p, f, weight, tooFew);
        var tiers = Standing.highestFirst(in, i -> f.getOrDefault(board.candidate(i), Fraction.ZERO));
        return new Counted(contest, Standing.top(board, tiers, contest.seats()), evidence, List.of());
    }

    private Count side(String name, Rule side, Profile profile) {
        return Tally.count(
                new Contest(contest.id() + "/" + name, contest.candidates(), contest.seats(), side, profile));
    }

    private Count refused(String side, Count count) {
        String why = count instanceof Count.Unsupported u ? u.part() : "gives no scores to blend";
        return new Count.Unsupported(contest, side + ": " + why);
    }

    private static Fraction blended(
            Fraction weight, Map<Candidate, Fraction> jury, Map<Candidate, Fraction> p, Candidate candidate) {
        Fraction j = jury.getOrDefault(candidate, Fraction.ZERO);
        Fraction v = p.getOrDefault(candidate, Fraction.ZERO);
        return weight.times(j).plus(Fraction.ONE.minus(weight).times(v));
    }

    /// Ballots that chose somebody: abstentions and spoiled ones do not make an electorate.
    private long voters(Profile profile) {
        return switch (profile) {
            case Rankings r -> notBlank(r.rows(), Integer.MAX_VALUE);
            case Selections s ->
                notBlank(s.rows(), rule.electorate() instanceof Rule.Limited l ? l.choices() : Integer.MAX_VALUE);
            case Scores s -> notBlank(s.rows(), Integer.MAX_VALUE);
            case Allotments a -> a.ballots();
            case Scorecards c -> c.ballots();
            case Sides s -> s.ballots();
        };
    }

    private static long notBlank(Packed rows, int most) {
        long ballots = 0;
        for (int row = 0; row < rows.rows(); row++) {
            int marks = rows.end(row) - rows.start(row);
            ballots += marks > 0 && marks <= most ? rows.count(row) : 0;
        }
        return ballots;
    }

    private Map<Candidate, Fraction> transformed(Map<Candidate, Fraction> votes, List<Integer> in) {
        Map<Integer, Fraction> values = new HashMap<>();
        in.forEach(i -> values.put(i, votes.getOrDefault(board.candidate(i), Fraction.ZERO)));
        Fraction sum = values.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        if (sum.isZero()) {
            return board.map(i -> values.containsKey(i) ? Fraction.ZERO : null);
        }
        if (rule.transform() == Transform.SHARE) {
            return board.map(i -> share(values.get(i), sum));
        }
        Map<Integer, Fraction> placed = placed(values);
        return board.map(placed::get);
    }

    private static @Nullable Fraction share(@Nullable Fraction votes, Fraction sum) {
        return votes == null ? null : HUNDRED.times(votes).dividedBy(sum);
    }

    private Map<Integer, Fraction> placed(Map<Integer, Fraction> values) {
        Map<Integer, Fraction> placed = new HashMap<>();
        int before = 0;
        for (List<Integer> tier :
                Standing.highestFirst(new ArrayList<>(values.keySet()), i -> values.getOrDefault(i, Fraction.ZERO))) {
            Fraction sum = Fraction.ZERO;
            for (int place = before + 1; place <= before + tier.size(); place++) {
                sum = sum.plus(worth(place, values.size()));
            }
            Fraction each = sum.dividedBy(tier.size());
            tier.forEach(i -> placed.put(i, each));
            before += tier.size();
        }
        return placed;
    }

    /// What a place of `k` is worth; candidates on one place share the average, which is the mid-rank for RANK.
    private Fraction worth(int place, int k) {
        if (rule.transform() == Transform.RANK) {
            return k == 1 ? HUNDRED : HUNDRED.times(Fraction.of(k - (long) place, k - 1L));
        }
        return place > EURO.length ? Fraction.ZERO : HUNDRED.times(Fraction.of(EURO[place - 1], EURO[0]));
    }
}
