package io.palmares.voting.jury;

import static io.palmares.aggregate.Outcome.Check.when;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.Rule;
import io.palmares.voting.jury.Scorecard.Score;
import io.palmares.voting.jury.Sitting.Session;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A juror scores a candidate, and hands the card in.
public final class FillScorecard {
    private final Sitting sitting;
    private final Supplier<String> pseudonyms;

    /// Takes its parts.
    ///
    /// @param pseudonyms a fresh name for a card at each call, which tells nothing
    public FillScorecard(JuryRooms rooms, Rules rules, Clock deadlines, Supplier<String> pseudonyms) {
        this.sitting = new Sitting(rooms, rules, deadlines);
        this.pseudonyms = pseudonyms;
    }

    /// Whose card for whom.
    public record CardId(JuryId jury, String juror, String candidate) {}

    /// What a juror writes.
    ///
    /// @param scores by criterion, some or all
    public record Entries(
            Map<String, Integer> scores, @Nullable String comment) {}

    /// Fills in, for the first time or again.
    ///
    /// @param expected the version of the card that the juror saw, 0 for none
    public Outcome<Kept<JuryRoom>> fill(CardId id, Entries entries, long expected, Ask ask) {
        return change(
                id,
                ask,
                (session, card) -> card.version() == expected
                        ? ScoreRules.check(session.terms(), entries)
                                .then(scores -> writable(card, c -> c.filled(scores, entries.comment())))
                        : Outcome.refused(Refusal.stale(card.version())));
    }

    /// Hands in a complete card. Once it is in, it is in.
    public Outcome<Kept<JuryRoom>> submit(CardId id, Ask ask) {
        return change(
                id,
                ask,
                (session, card) -> card.state() == CardState.SUBMITTED
                        ? Outcome.done(card)
                        : ScoreRules.complete(session.terms(), card)
                                .then(_ -> writable(card, c -> c.in(CardState.SUBMITTED))));
    }

    /// Gives no scores, without a conflict.
    public Outcome<Kept<JuryRoom>> abstain(CardId id, Ask ask) {
        return change(
                id,
                ask,
                (_, card) -> card.state() == CardState.ABSTAINED
                        ? Outcome.done(card)
                        : writable(card, c -> c.in(CardState.ABSTAINED)));
    }

    private static Outcome<Scorecard> writable(Scorecard card, Function<Scorecard, Scorecard> next) {
        return Outcome.unless(
                () -> Outcome.done(next.apply(card)),
                when(!card.state().isWritable(), Rule.WRONG_STATE, "The scorecard is in; only the chair reopens it."));
    }

    @FunctionalInterface
    private interface CardRule {
        Outcome<Scorecard> apply(Session session, Scorecard card);
    }

    private Outcome<Kept<JuryRoom>> change(CardId id, Ask ask, CardRule rule) {
        return sitting.byJuror(
                id.jury(),
                id.juror(),
                ask,
                (session, seat) -> Sitting.candidate(session, id.candidate())
                        .then(candidate -> mayScore(session, seat, candidate))
                        .then(candidate -> rule.apply(session, card(session, id)))
                        .map(card -> changed(session, id, card)));
    }

    private static Outcome<Contender> mayScore(Session session, Seat seat, Contender candidate) {
        return Outcome.unless(
                () -> Outcome.done(candidate),
                when(!session.bench().stands(candidate), Rule.WRONG_STATE, "The candidate has withdrawn."),
                when(
                        session.bench().isRecused(seat, candidate),
                        Rule.CONFLICTED,
                        "A conflict keeps you from judging this candidate."),
                when(
                        !session.bench().mayRead(seat, candidate),
                        Rule.WRONG_STATE,
                        "Declare first whether you have a conflict."));
    }

    private Scorecard card(Session session, CardId id) {
        return session.room()
                .card(id.juror(), id.candidate())
                .orElseGet(() -> Scorecard.blank(id.juror(), id.candidate(), pseudonyms.get()));
    }

    private static Change<JuryRoom, JuryFact> changed(Session session, CardId id, Scorecard card) {
        List<Scorecard> known =
                session.room().card(id.juror(), id.candidate()).stream().toList();
        return Change.silently(
                known.contains(card) ? session.room() : session.room().with(card));
    }

    static List<Score> sorted(Map<String, Integer> scores) {
        return scores.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> new Score(e.getKey(), e.getValue()))
                .toList();
    }
}
