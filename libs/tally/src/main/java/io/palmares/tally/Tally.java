package io.palmares.tally;

import java.util.function.Function;
import java.util.function.Supplier;

/// The one way in.
public final class Tally {
    private Tally() {}

    /// Counts. The same contest gives the same count, byte for byte once printed, whatever the order of its
    /// ballots or candidates. What a rule asks and the library does not do comes back as [Count.Unsupported].
    public static Count count(Contest contest) {
        try {
            return BallotChecks.problem(contest)
                    .<Count>map(problem -> new Count.Unsupported(contest, problem))
                    .orElseGet(() -> counted(contest));
        } catch (Board.TooLarge tooLarge) {
            return new Count.Unsupported(contest, Board.TooLarge.PART);
        } catch (ArithmeticException overflow) {
            return new Count.Unsupported(contest, "size: the numbers are too large to be counted exactly");
        }
    }

    private static Count counted(Contest contest) {
        return switch (contest.rule()) {
            case Rule.Plurality rule -> plurality(contest, rule);
            case Rule.Limited rule ->
                selections(contest, s -> new ChoiceCount(contest).whole(s, rule.choices(), false));
            case Rule.Approval _ ->
                selections(contest, s -> new ChoiceCount(contest).whole(s, Integer.MAX_VALUE, true));
            case Rule.Satisfaction _ -> selections(contest, s -> new ChoiceCount(contest).divided(s, true));
            case Rule.Score rule -> scores(contest, s -> ScoreCount.count(contest, rule, s));
            case Rule.Borda rule -> rankings(contest, r -> new BordaCount(contest, rule).count(r));
            case Rule.PanelPoints rule ->
                contest.profile() instanceof Allotments a ? new PanelCount(contest, rule, a).count() : wrong(contest);
            case Rule.Rubric rule ->
                contest.profile() instanceof Scorecards s ? new RubricCount(contest, rule, s).count() : wrong(contest);
            case Rule.WeightedCriteria rule ->
                contest.profile() instanceof Scorecards s
                        ? new WeightedCriteriaCount(contest, rule, s).count()
                        : wrong(contest);
            case Rule.JuryRanks rule ->
                contest.profile() instanceof Scorecards s ? JuryRanksCount.count(contest, rule, s) : wrong(contest);
            case Rule.Blend rule ->
                contest.profile() instanceof Sides s ? new BlendCount(contest, rule, s).count() : wrong(contest);
            case Rule.InstantRunoff rule ->
                single(contest, () -> strict(contest, r -> new InstantRunoffCount(contest, rule, r).count()));
            case Rule.BottomsUp rule -> strict(contest, r -> new BottomsUpCount(contest, rule, r).count());
            case Rule.HugoFinal rule ->
                single(contest, () -> strict(contest, r -> new HugoCount(contest, rule, r).count()));
            case Rule.Star rule -> single(contest, () -> scores(contest, s -> new StarCount(contest, rule, s).count()));
            case Rule.EPluribusHugo rule -> selections(contest, s -> new EphCount(contest, rule, s).count());
            case Rule.CondorcetWinner rule ->
                single(contest, () -> pairs(contest, rule.unranked(), PairCount::condorcet));
            case Rule.Copeland rule -> pairs(contest, rule.unranked(), PairCount::copeland);
            case Rule.Minimax rule -> pairs(contest, rule.unranked(), p -> p.minimax(rule.strength()));
            case Rule.Schulze rule -> pairs(contest, rule.unranked(), p -> p.schulze(rule.strength()));
            case Rule.RankedPairs rule -> pairs(contest, rule.unranked(), p -> p.rankedPairs(rule.strength()));
            case Rule.SingleTransferable rule -> strict(contest, r -> transferable(contest, rule, r));
        };
    }

    private static Count plurality(Contest contest, Rule.Plurality rule) {
        ChoiceCount count = new ChoiceCount(contest);
        return switch (contest.profile()) {
            case Selections s when rule.splitTiedFirst() || !shared(s) -> count.divided(s, false);
            case Rankings r when rule.splitTiedFirst() || !shared(r) -> count.firsts(r);
            case Selections _, Rankings _ ->
                new Count.Unsupported(contest, "ballots: a first choice is shared and the rule does not split it");
            case Scores _, Allotments _, Scorecards _, Sides _ -> wrong(contest);
        };
    }

    private static Count transferable(Contest contest, Rule.SingleTransferable rule, Rankings rankings) {
        return switch (rule.variant()) {
            case Rule.StvVariant.Simultaneous variant ->
                new SimultaneousStvCount(contest, rule, variant, rankings).count();
            case Rule.StvVariant.Scottish _, Rule.StvVariant.Wigm _, Rule.StvVariant.WigmPrf _ ->
                new StagedStvCount(contest, rule, rankings).count();
            case Rule.StvVariant.MeekPrf _ ->
                rankings.ballots() > MeekCount.MAX_BALLOTS
                        ? new Count.Unsupported(contest, "size: too many ballots for nine decimals")
                        : new MeekCount(contest, rule, rankings).count();
        };
    }

    private static boolean shared(Selections selections) {
        Packed rows = selections.rows();
        for (int row = 0; row < rows.rows(); row++) {
            if (rows.end(row) - rows.start(row) > 1) {
                return true;
            }
        }
        return false;
    }

    private static boolean shared(Rankings rankings) {
        for (int row = 0; row < rankings.rows().rows(); row++) {
            if (FirstPreferences.tierEnd(rankings, row) - rankings.rows().start(row) > 1) {
                return true;
            }
        }
        return false;
    }

    private static Count single(Contest contest, Supplier<Count> count) {
        return contest.seats() == 1
                ? count.get()
                : new Count.Unsupported(contest, "seats: " + contest.rule().method() + " elects one");
    }

    private static Count strict(Contest contest, Function<Rankings, Count> count) {
        return rankings(
                contest,
                r -> r.hasSharedTiers()
                        ? new Count.Unsupported(contest, "ballots: two candidates share a rank")
                        : count.apply(r));
    }

    private static Count pairs(Contest contest, Rule.Unranked unranked, Function<PairCount, Count> count) {
        return contest.candidates().size() > Pairwise.MAX_CANDIDATES
                ? new Count.Unsupported(
                        contest, "size: pairs are compared up to " + Pairwise.MAX_CANDIDATES + " candidates")
                : rankings(contest, r -> count.apply(new PairCount(contest, new Pairwise(r, unranked))));
    }

    private static Count rankings(Contest contest, Function<Rankings, Count> count) {
        return contest.profile() instanceof Rankings r ? count.apply(r) : wrong(contest);
    }

    private static Count selections(Contest contest, Function<Selections, Count> count) {
        return contest.profile() instanceof Selections s ? count.apply(s) : wrong(contest);
    }

    private static Count scores(Contest contest, Function<Scores, Count> count) {
        return contest.profile() instanceof Scores s ? count.apply(s) : wrong(contest);
    }

    private static Count wrong(Contest contest) {
        String shape = contest.profile().getClass().getSimpleName();
        return new Count.Unsupported(contest, "ballots: " + contest.rule().method() + " does not count " + shape);
    }
}
