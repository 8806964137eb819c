package io.palmares.voting.jury;

import io.palmares.contracts.rulebook.Criterion;
import io.palmares.contracts.rulebook.TieRule;
import io.palmares.ledger.Lot;
import io.palmares.tally.Candidate;
import io.palmares.tally.Count.TieBroken;
import io.palmares.tally.Outcome;
import io.palmares.tally.TieLadder;
import io.palmares.tally.TieLadder.Casting;
import io.palmares.tally.TieLadder.Resolution;
import io.palmares.tally.TieLadder.Step;
import io.palmares.voting.jury.PublishedShortlist.TieStep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who is above the line.
public sealed interface Cut {
    /// How many more than planned may enter so that a tie need not be broken.
    int MORE = 2;

    /// How many must remain if all the tied stay out.
    int ENOUGH = 2;

    /// The finalists, in no order that tells anything, and what told equals apart.
    record Made(List<String> finalists, List<TieStep> steps) implements Cut {}

    /// The chair has to say which of these.
    record AwaitsChair(List<String> tied) implements Cut {}

    /// Only a lot can decide between these.
    ///
    /// @param sure who enters whatever it says
    /// @param seats how many of the tied enter
    record NeedsLot(List<String> sure, List<String> tied, int seats, List<TieStep> steps) implements Cut {
        /// The first in the lot's order enter.
        Made drawn(Lot lot, String category) {
            List<String> picked =
                    lot.order(category, tied).stream().limit(seats).toList();
            List<String> finalists =
                    Stream.concat(sure.stream(), picked.stream()).sorted().toList();
            return new Made(finalists, and(steps, new TieStep(TieRule.LOT.name(), tied, picked)));
        }
    }

    static Cut of(JuryRoom room, Terms terms) {
        if (room.bench().standing().isEmpty()) {
            return new Made(List.of(), List.of());
        }
        Evaluation evaluation = Evaluation.of(room, terms);
        return switch (evaluation.outcome()) {
            case Outcome.Won(List<Candidate> winners, var _) -> new Made(ids(winners), List.of());
            case Outcome.NoAward _ -> new Made(List.of(), List.of());
            case Outcome.Tied tied -> new AtTheLine(room, terms, evaluation, tied).cut();
            case Outcome.NeedsLot _ -> throw new IllegalStateException("scorecards are not counted by rounds");
        };
    }

    /// Equals at the line: the ladder first, of which steps that need votes are skipped.
    record AtTheLine(JuryRoom room, Terms terms, Evaluation evaluation, Outcome.Tied tie) {
        Cut cut() {
            Resolution first = climb(new Casting.Awaited());
            return first instanceof Resolution.Open open && open.step().isPresent()
                    ? afterChair(ids(open.tied()))
                    : settle(first);
        }

        private Cut afterChair(List<String> tied) {
            Optional<String> preferred = room.castingVote(true, tied).map(CastingVote::preferred);
            if (preferred.isPresent()) {
                return settle(climb(new Casting.Given(new Candidate(preferred.get(), preferred.get()))));
            }
            return Chair.mayDecide(room.bench(), tied)
                    ? new AwaitsChair(tied)
                    : settle(climb(new Casting.Impossible()));
        }

        private Resolution climb(Casting chair) {
            List<Step> steps =
                    terms.category().tieLadder().stream().flatMap(this::steps).toList();
            TieLadder.Facts facts = new TieLadder.Facts(
                    evaluation.evidence().scores(),
                    evaluation.evidence().parts(),
                    Optional.empty(),
                    chair,
                    Optional.empty());
            return new TieLadder(steps).resolve(evaluation.candidates(), tie.tied(), tie.seatsLeft(), facts);
        }

        /// A lot at the cut comes only after it was seen whether all or none of the equals can enter.
        private Stream<Step> steps(TieRule rule) {
            return switch (rule) {
                case JURY_SCORE -> Stream.of(new Step.HigherJuryScore());
                case PRIORITY_CRITERION ->
                    terms.criteria().stream()
                            .sorted(Comparator.comparingInt(Criterion::priority))
                            .map(c -> new Step.HigherCriterion(c.id()));
                case CASTING_VOTE -> Stream.of(new Step.CastingVote());
                case FIRST_PREFERENCES, HEAD_TO_HEAD, LOT, EX_AEQUO -> Stream.of();
            };
        }

        private Cut settle(Resolution resolution) {
            return switch (resolution) {
                case Resolution.Decided(List<Candidate> in, List<TieBroken> broken) ->
                    new Made(ids(tie.sure(), in), said(broken));
                case Resolution.Open(List<Candidate> in, List<Candidate> tied, var _, List<TieBroken> broken) ->
                    allOrNone(ids(tie.sure(), in), ids(tied), said(broken));
                case Resolution.Shared _ -> throw new IllegalStateException("no step shares places at the cut");
            };
        }

        private Cut allOrNone(List<String> in, List<String> tied, List<TieStep> steps) {
            if (in.size() + tied.size() <= terms.category().finalists() + MORE) {
                List<String> all = Stream.concat(in.stream(), tied.stream()).toList();
                return new Made(all, and(steps, new TieStep("ALL_TIED_ENTER", tied, tied)));
            }
            return in.size() >= ENOUGH
                    ? new Made(in, and(steps, new TieStep("NO_TIED_ENTERS", tied, List.of())))
                    : new NeedsLot(in, tied, terms.category().finalists() - in.size(), steps);
        }
    }

    private static List<TieStep> and(List<TieStep> steps, TieStep last) {
        List<TieStep> all = new ArrayList<>(steps);
        all.add(last);
        return all;
    }

    private static List<TieStep> said(List<TieBroken> broken) {
        return broken.stream()
                .map(b -> new TieStep(name(b), ids(b.between()), ids(b.picked())))
                .toList();
    }

    private static String name(TieBroken broken) {
        return broken.step() == io.palmares.tally.Count.TieStep.CRITERION
                ? TieRule.PRIORITY_CRITERION.name()
                : broken.step().name();
    }

    private static List<String> ids(List<Candidate> some, List<Candidate> more) {
        return Stream.concat(some.stream(), more.stream())
                .map(Candidate::id)
                .sorted()
                .toList();
    }

    private static List<String> ids(List<Candidate> candidates) {
        return ids(candidates, List.of());
    }
}
