package io.palmares.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.tally.Rule.Quota;
import io.palmares.tally.Rule.Quota.Formula;
import io.palmares.tally.Rule.StvVariant;
import io.palmares.tally.Rule.TieRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The single transferable vote against a program that keeps every ballot apart and looks at all of them at
/// every step.
class TransferTwinTest {
    private static Election election(int seed) {
        Random random = new Random(seed);
        return Election.random(random, 1 + random.nextInt(7), 1 + random.nextInt(40), 0);
    }

    /// One ballot: whom it ranks, what it is worth, and whose it is (-1: nobody's).
    private static final class Paper {
        private final List<Integer> ranking;
        private Fraction worth = Fraction.ONE;
        private int owner = -1;

        private Paper(List<List<Integer>> tiers) {
            ranking = tiers.stream().map(List::getFirst).toList();
        }

        private void give(List<Integer> open) {
            owner = ranking.stream().filter(open::contains).findFirst().orElse(-1);
        }
    }

    /// What a twin knows: who is in, who won, and all ballots.
    private static final class Twin {
        private final List<Integer> elected = new ArrayList<>();
        private final List<Integer> hopeful;
        private final List<Paper> papers;
        private final List<Integer> waiting = new ArrayList<>();
        private final int seats;

        private Twin(Election election, int seats) {
            this.seats = seats;
            hopeful = new ArrayList<>(
                    IntStream.range(0, election.candidates().size()).boxed().toList());
            papers = election.ballots().stream().map(Paper::new).toList();
            papers.forEach(p -> p.give(hopeful));
        }

        private Fraction votes(int candidate) {
            return papers.stream()
                    .filter(p -> p.owner == candidate)
                    .map(p -> p.worth)
                    .reduce(Fraction.ZERO, Fraction::plus);
        }

        private int left() {
            return seats - elected.size();
        }
    }

    private static Fraction weight(StvVariant variant, Fraction worth, Fraction surplus, Fraction votes) {
        return switch (variant) {
            case StvVariant.Scottish _ -> worth.times(surplus).dividedBy(votes).truncated(5);
            case StvVariant.WigmPrf _ ->
                worth.times(surplus).truncated(4).dividedBy(votes).truncated(4);
            default -> worth.times(surplus).dividedBy(votes);
        };
    }

    /// Winners by the staged variants, the earliest letter being picked in every tie.
    private static List<Integer> staged(
            Election election, StvVariant variant, Fraction quota, boolean strict, int seats) {
        Twin twin = new Twin(election, seats);
        boolean scottish = variant instanceof StvVariant.Scottish;
        while (twin.hopeful.size() > twin.left() && twin.left() > 0) {
            List<Integer> reached = new ArrayList<>(twin.hopeful.stream()
                    .filter(i -> twin.votes(i).compareTo(quota) >= (strict ? 1 : 0))
                    .toList());
            reached.sort((a, b) -> twin.votes(b).compareTo(twin.votes(a)));
            if (!reached.isEmpty()) {
                twin.elected.addAll(reached);
                twin.waiting.addAll(reached);
                twin.hopeful.removeAll(reached);
                if (scottish) {
                    continue;
                }
            }
            act(twin, variant, quota);
        }
        List<Integer> winners = new ArrayList<>(twin.elected);
        if (twin.left() > 0) {
            winners.addAll(twin.hopeful);
        }
        return winners.stream().sorted().toList();
    }

    private static void act(Twin twin, StvVariant variant, Fraction quota) {
        boolean surplus = !twin.waiting.isEmpty();
        List<Integer> from = new ArrayList<>(surplus ? twin.waiting : twin.hopeful);
        from.sort((a, b) -> {
            int byVotes = twin.votes(a).compareTo(twin.votes(b));
            return byVotes == 0 ? Integer.compare(a, b) : surplus ? -byVotes : byVotes;
        });
        Integer picked = from.getFirst();
        Fraction votes = twin.votes(picked);
        twin.waiting.remove(/* element */ picked);
        twin.hopeful.remove(/* element */ picked);
        for (Paper paper : twin.papers) {
            if (paper.owner == picked) {
                if (surplus) {
                    paper.worth = weight(variant, paper.worth, votes.minus(quota), votes);
                }
                paper.give(twin.hopeful);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.palmares.tally.Election#seeds")
    void stagesElectWhomTheTwinElects(int seed) {
        Election election = election(seed);
        int seats = 1 + seed % 3;
        StvVariant variant = List.of(new StvVariant.Scottish(), new StvVariant.Wigm(), new StvVariant.WigmPrf())
                .get(seed % 3);
        Formula formula =
                List.of(Formula.DROOP, Formula.HAGENBACH_BISCHOFF, Formula.PRF4).get(seed % 3);
        boolean strict = formula == Formula.HAGENBACH_BISCHOFF;
        Quota quota = new Quota.Computed(formula, strict);
        Fraction votes = Quotas.value(quota, Parcels.valid(election.rankings()), seats);
        Rule rule = new Rule.SingleTransferable(variant, quota, new TieRule.InOrder(election.candidates()));
        assertThat(election.winners(rule, seats)).isEqualTo(staged(election, variant, votes, strict, seats));
    }

    @ParameterizedTest
    @MethodSource("io.palmares.tally.Election#seeds")
    void simultaneousRoundsElectWhomTheTwinElects(int seed) {
        Election election = election(seed);
        int seats = 1 + seed % 4;
        boolean one = seed % 2 == 0;
        Quota quota = new Quota.Computed(Formula.DROOP, false);
        Rule rule = new Rule.SingleTransferable(
                new StvVariant.Simultaneous(4, one), quota, new TieRule.InOrder(election.candidates()));
        Fraction needed = Quotas.value(quota, Parcels.valid(election.rankings()), seats);
        assertThat(election.winners(rule, seats)).isEqualTo(simultaneous(election, needed, one, seats));
    }

    private static List<Integer> simultaneous(Election election, Fraction quota, boolean one, int seats) {
        Twin twin = new Twin(election, seats);
        while (twin.left() > 0 && !twin.hopeful.isEmpty()) {
            List<Integer> byVotes = new ArrayList<>(twin.hopeful);
            byVotes.sort((a, b) -> {
                int order = twin.votes(b).compareTo(twin.votes(a));
                return order == 0 ? Integer.compare(a, b) : order;
            });
            boolean all = byVotes.size() <= twin.left();
            List<Integer> now = byVotes.stream()
                    .filter(i -> all || twin.votes(i).compareTo(quota) >= 0)
                    .limit(one ? 1 : twin.left())
                    .toList();
            List<Integer> out = now.isEmpty() ? List.of(byVotes.getLast()) : now;
            List<Fraction> votes = out.stream().map(twin::votes).toList();
            twin.elected.addAll(now);
            twin.hopeful.removeAll(out);
            for (Paper paper : twin.papers) {
                int place = out.indexOf(paper.owner);
                if (place >= 0) {
                    reweigh(paper, votes.get(place), quota, !now.isEmpty());
                    paper.give(twin.hopeful);
                }
            }
        }
        return twin.elected.stream().sorted().toList();
    }

    private static void reweigh(Paper paper, Fraction votes, Fraction quota, boolean elected) {
        if (elected && votes.compareTo(quota) > 0) {
            Fraction share = votes.minus(quota).dividedBy(votes).truncated(4);
            paper.worth = paper.worth.times(share).truncated(4);
        } else if (elected) {
            paper.worth = Fraction.ZERO;
        }
    }

    @ParameterizedTest
    @MethodSource("io.palmares.tally.Election#seeds")
    void meekElectsWhomTheTwinElects(int seed) {
        Election election = election(seed);
        int seats = 1 + seed % 3;
        Rule rule = new Rule.SingleTransferable(
                new StvVariant.MeekPrf(),
                new Quota.Computed(Formula.DYNAMIC, false),
                new TieRule.InOrder(election.candidates()));
        assertThat(election.winners(rule, seats)).isEqualTo(meek(election, seats));
    }

    private static List<Integer> meek(Election election, int seats) {
        int n = election.candidates().size();
        List<Integer> hopeful = new ArrayList<>(IntStream.range(0, n).boxed().toList());
        List<Integer> elected = new ArrayList<>();
        Fraction[] keep = new Fraction[n];
        Arrays.fill(keep, Fraction.ONE);
        while (elected.size() < seats && hopeful.size() + elected.size() > seats) {
            Fraction last = Fraction.of(Long.MAX_VALUE);
            while (true) {
                Fraction[] votes = kept(election, keep);
                Fraction quota = Arrays.stream(votes)
                        .reduce(Fraction.ZERO, Fraction::plus)
                        .dividedBy(seats + 1L)
                        .truncated(9)
                        .plus(Fraction.of(1, 1_000_000_000));
                List<Integer> now = hopeful.stream()
                        .filter(i -> votes[i].compareTo(quota) >= 0)
                        .toList();
                if (!now.isEmpty()) {
                    elected.addAll(now);
                    hopeful.removeAll(now);
                    break;
                }
                Fraction surplus = elected.stream()
                        .map(i -> Fraction.max(votes[i].minus(quota), Fraction.ZERO))
                        .reduce(Fraction.ZERO, Fraction::plus);
                if (surplus.compareTo(Fraction.of(1, 1_000_000)) < 0 || surplus.compareTo(last) >= 0) {
                    Fraction limit = hopeful.stream()
                            .map(i -> votes[i])
                            .reduce(Fraction::min)
                            .orElseThrow()
                            .plus(surplus);
                    Integer out = hopeful.stream()
                            .filter(i -> votes[i].compareTo(limit) <= 0)
                            .findFirst()
                            .orElseThrow();
                    hopeful.remove(/* element */ out);
                    keep[out] = Fraction.ZERO;
                    break;
                }
                last = surplus;
                elected.forEach(i -> keep[i] =
                        keep[i].times(quota).roundedUp(9).dividedBy(votes[i]).roundedUp(9));
            }
        }
        List<Integer> winners = new ArrayList<>(elected);
        winners.addAll(elected.size() < seats ? hopeful : List.of());
        return winners.stream().sorted().toList();
    }

    private static Fraction[] kept(Election election, Fraction[] keep) {
        Fraction[] votes = FirstPreferences.zeroes(keep.length);
        for (List<List<Integer>> ballot : election.ballots()) {
            Fraction left = Fraction.ONE;
            for (List<Integer> tier : ballot) {
                int candidate = tier.getFirst();
                Fraction kept = left.times(keep[candidate]).roundedUp(9);
                votes[candidate] = votes[candidate].plus(kept);
                left = left.minus(kept);
            }
        }
        return votes;
    }

    @ParameterizedTest
    @MethodSource("io.palmares.tally.Election#seeds")
    void noVoteIsEverLostOrMade(int seed) {
        Election election = election(seed);
        int seats = 1 + seed % 3;
        Fraction ballots = Fraction.of(Parcels.valid(election.rankings()));
        List<StvVariant> variants = List.of(
                new StvVariant.Scottish(),
                new StvVariant.Wigm(),
                new StvVariant.WigmPrf(),
                new StvVariant.MeekPrf(),
                new StvVariant.Simultaneous(4, false),
                new StvVariant.Simultaneous(4, true));
        for (StvVariant variant : variants) {
            Rule rule = new Rule.SingleTransferable(
                    variant, new Quota.Computed(Formula.DROOP, false), new TieRule.InOrder(election.candidates()));
            Evidence.Rounds rounds =
                    (Evidence.Rounds) election.counted(rule, seats).evidence();
            assertThat(rounds.rounds()).allSatisfy(round -> {
                Fraction shown = round.tallies().values().stream().reduce(Fraction.ZERO, Fraction::plus);
                assertThat(shown.plus(round.rest().total())).isEqualTo(ballots);
            });
        }
    }
}
